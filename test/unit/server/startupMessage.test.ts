import { execFileSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { startupMessage } from "../../../src/server/index.js";

const facts = {
  url: "http://127.0.0.1:4000",
  upstream: "embedded mode",
  callers: "everybody",
  exampleQuery: 'mutation { refreshUpload(videoId: "1") { uploadAuth } }',
};
const text = startupMessage(facts);

describe("startupMessage", () => {
  it("names the page, the endpoint and the upstream", () => {
    expect(text).toContain("GraphiQL  http://127.0.0.1:4000/\n");
    expect(text).toContain("GraphQL   http://127.0.0.1:4000/graphql\n");
    expect(text).toContain("VOD       embedded mode\n");
    expect(text).toContain("Callers   everybody\n");
  });

  it("names no page where there is none", () => {
    const quiet = startupMessage({ ...facts, graphiql: false });
    expect(quiet).toContain("listens.\n\n  GraphQL   http://");
    expect(quiet).not.toContain("GraphiQL");
  });

  it("names where metrics are read, if they are", () => {
    const metricsUrl = "http://127.0.0.1:9464/metrics";
    const measured = startupMessage({ ...facts, metricsUrl });
    expect(measured).toContain("Metrics   http://127.0.0.1:9464/metrics\n");
    expect(text).not.toContain("Metrics");
  });

  it("names the upload page where there is one", () => {
    const withPage = startupMessage({ ...facts, uploadPage: true });
    expect(withPage).toContain("Upload    http://127.0.0.1:4000/upload\n");
    expect(text).not.toContain("/upload");
  });

  it("prints a command that a shell splits into a whole curl call", () => {
    const command = /^ {2}curl .*$/m.exec(text)?.[0] ?? "";
    const words = execFileSync("sh", ["-c", `printf '%s\\n' ${command}`], {
      encoding: "utf8",
    });
    expect(words.trim().split("\n")).toEqual([
      "curl",
      "-s",
      "http://127.0.0.1:4000/graphql",
      "-H",
      "content-type: application/json",
      "-d",
      '{"query":"mutation { refreshUpload(videoId: \\"1\\") { uploadAuth } }"}',
    ]);
  });
});
