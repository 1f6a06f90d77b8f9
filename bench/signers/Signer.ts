/** What every signer is asked to sign. */
export const call = {
  action: "CreateUploadVideo",
  // In the order in which they are signed, since one of the packages leaves that to its callers.
  parameters: {
    CateId: "781",
    Description: "The second lecture of the course, with its exercises.",
    FileName: "lecture-02.mp4",
    FileSize: "1344299008",
    Tags: "course,physics,2026",
    Title: "Physics, lecture 2: 速度与加速度",
    UserData:
      '{"Extend":{"v":1,"marker":"4f9d0c3ab1"},"MessageCallback":{"CallbackType":"http"}}',
  },
  host: "vod.cn-shanghai.aliyuncs.com",
  credentials: {
    accessKeyId: "LTAIbenchAccessKeyId",
    accessKeySecret: "benchAccessKeySecret",
  },
  dateMs: Date.UTC(2026, 2, 1, 8),
  nonce: "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
} as const;

/** Turns {@link call} into what is sent. */
export interface Signer {
  readonly name: string;
  /** Signers of one version make the same. */
  readonly version: "V1" | "V3";
  /** @returns what holds the signature: the form of V1, the header of V3 */
  readonly sign: () => string | Promise<string>;
}
