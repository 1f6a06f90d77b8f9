import { describe, expect, it } from "@jest/globals";
import { createLogger } from "../../../../src/server/index.js";

function capture(level = "trace"): {
  readonly log: ReturnType<typeof createLogger>;
  readonly text: () => string;
} {
  let written = "";
  const destination = {
    write(line: string) {
      written += line;
    },
  };
  return { log: createLogger({ level, destination }), text: () => written };
}

describe("createLogger", () => {
  it("writes one JSON object per line, with the fields of the child", () => {
    const { log, text } = capture();
    log.child({ requestId: "r-1" }).info({ status: 200 }, "request");
    expect(JSON.parse(text())).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      requestId: "r-1",
      status: 200,
      msg: "request",
    });
  });

  it("adds to every line what is asked for, and tells nobody what the line holds", () => {
    let written = "";
    const asked: unknown[][] = [];
    const log = createLogger({
      destination: { write: (line: string) => void (written += line) },
      fields: (...told: unknown[]) => {
        asked.push(told);
        return { traceId: "t-1" };
      },
    });
    log.info({ status: 200 }, "request");
    expect(JSON.parse(written)).toMatchObject({ traceId: "t-1", status: 200 });
    expect(asked).toEqual([[]]);
  });

  it("writes nothing below its level", () => {
    const { log, text } = capture("error");
    log.warn({}, "not this");
    expect(text()).toBe("");
  });

  for (const name of [
    "authorization",
    "accessKeySecret",
    "securityToken",
    "uploadAuth",
    "UploadAuth",
    "Signature",
    "variables",
    "body",
  ])
    it(`hides ${name}, wherever it stands`, () => {
      const { log, text } = capture();
      log.error(
        { [name]: "canary", a: { [name]: "canary", b: { [name]: "canary" } } },
        "careless",
      );
      expect(text()).not.toContain("canary");
      expect(text()).toContain("[hidden]");
    });

  it("hides a secret that an error carries", () => {
    const { log, text } = capture();
    const error = Object.assign(new Error("refused"), {
      uploadAuth: "canary",
      request: { authorization: "canary" },
    });
    log.error({ err: error }, "careless");
    expect(text()).not.toContain("canary");
    expect(JSON.parse(text())).toMatchObject({
      err: { message: "refused", request: { authorization: "[hidden]" } },
    });
  });

  it("hides what looks like a secret in an error's text, and what is known for one", () => {
    let written = "";
    const log = createLogger({
      destination: { write: (line: string) => void (written += line) },
      secrets: ["canary-4711"],
    });
    const cause = new Error("redis://:canary@127.0.0.1 refused canary-4711");
    log.error({ err: new Error("Signature=canary", { cause }) }, "careless");
    expect(written).not.toContain("canary");
    expect(JSON.parse(written)).toMatchObject({
      err: {
        type: "Error",
        message:
          "Signature=[hidden] redis://[hidden]@127.0.0.1 refused [hidden]",
      },
    });
  });

  for (const thrown of ["a text", undefined, null, 7, { kept: 1 }])
    it(`writes ${JSON.stringify(thrown)} that stands where an error should`, () => {
      const { log, text } = capture();
      log.error({ err: thrown }, "careless");
      expect(JSON.parse(text())).toMatchObject({ msg: "careless" });
    });

  it("hides a secret in a list", () => {
    const { log, text } = capture();
    log.info({ calls: [{ uploadAuth: "canary" }] }, "careless");
    expect(JSON.parse(text())).toMatchObject({
      calls: [{ uploadAuth: "[hidden]" }],
    });
  });

  it("leaves what it is given as it was", () => {
    const { log, text } = capture();
    const given = { a: { uploadAuth: "canary", kept: 1 } };
    log.info(given, "careless");
    expect(given).toEqual({ a: { uploadAuth: "canary", kept: 1 } });
    expect(JSON.parse(text())).toMatchObject({ a: { kept: 1 } });
  });
});
