/** What a test imports to start a process or a browser, or to talk to a Redis. */
const starters =
  /\b(GatewayProcess|EmulatorProcess|RedisServer|withRedis|launchBrowser|FrontendProject)\b|node:child_process/;

/** Whether a test starts what runs other code than that with the planted fault, and takes long to start. */
export function startsProcess(source: string): boolean {
  return starters.test(source);
}
