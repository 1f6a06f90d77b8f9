/** The fake key pair of the tests. Its secret must never be seen in a log. */
export const TEST_KEY = {
  accessKeyId: "LTAItestAccessKeyId",
  accessKeySecret: "testAccessKeySecret-canary",
} as const;
