import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startStack, type Stack } from "../support/startStack.js";

const error = "results { error { code } }";
const file =
  'title: "x", fileUrl: "https://b.oss-cn-shanghai.aliyuncs.com/a.mp4"';

describe("a batch mutation that VOD refuses the gateway", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  it.each([
    ["DeleteVideo", `deleteVideos(input: { videoIds: ["a", "b"] })`],
    [
      "UpdateVideoInfos",
      `updateVideos(input: { videos: [{ videoId: "a", title: "x" }] })`,
    ],
    [
      "UploadMediaByURL",
      `createUrlUploads(input: { items: [{ title: "x", sourceUrl: "https://a.example/a.mp4" }] })`,
    ],
    ["CancelUrlUploadJobs", `cancelUrlUploads(input: { jobIds: ["a", "b"] })`],
    ["RegisterMedia", `registerMedia(input: { items: [{ ${file} }] })`],
  ])("has its cause in the log, once: %s", async (action, field) => {
    const code = "NoPermission";
    stack.emulator.faults.add({ kind: "error", action, code });
    const before = stack.log.lines.length;
    const { data } = await stack.query(
      `mutation { done: ${field} { ${error} } }`,
    );
    stack.emulator.faults.clear();
    expect(JSON.stringify(data)).toContain("UPSTREAM_MISCONFIGURED");
    const told = stack.log.lines
      .slice(before)
      .filter(({ level }) => level === "error");
    expect(told).toMatchObject([{ fields: { action, code } }]);
  });
});
