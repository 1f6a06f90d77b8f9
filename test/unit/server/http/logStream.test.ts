import { execFile } from "node:child_process";
import { EventEmitter } from "node:events";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { pino } from "pino";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { LogStream } from "../../../../src/server/http/logStream.js";

describe("LogStream", () => {
  let written: string[];
  let process: EventEmitter;
  let log: pino.Logger;
  beforeEach(() => {
    written = [];
    process = new EventEmitter();
    const destination = { write: (text: string) => void written.push(text) };
    log = pino(
      { base: null, timestamp: false },
      new LogStream(destination, process as NodeJS.Process),
    );
  });
  const messages = (text: string): unknown[] =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { msg: unknown }).msg);

  it("writes the lines of one turn together, in their order, at its end", async () => {
    log.info("a");
    log.info("b");
    expect(written).toEqual([]);
    await setImmediate();
    log.info("c");
    await setImmediate();
    expect(written.map(messages)).toEqual([["a", "b"], ["c"]]);
  });

  it.each([
    [
      "a warning",
      () => {
        log.warn("it");
      },
    ],
    [
      "an error",
      () => {
        log.error("it");
      },
    ],
    [
      "a line of the audit",
      () => {
        log.info("audit");
      },
    ],
  ])("writes %s at once, behind what waits", (_what, tell) => {
    log.info("before");
    tell();
    expect(written).toHaveLength(1);
    expect(messages(written[0]!)[0]).toBe("before");
    expect(messages(written[0]!)).toHaveLength(2);
  });

  it("writes nothing twice", async () => {
    log.info("a");
    log.error("b");
    await setImmediate();
    process.emit("exit");
    expect(written).toHaveLength(1);
  });

  it("writes what waits when the process exits", () => {
    log.info("a");
    process.emit("exit");
    expect(written.map(messages)).toEqual([["a"]]);
  });
});

describe("a line of the log", () => {
  const run = promisify(execFile);
  const end = {
    "comes to its end": "",
    "is left": "process.exit(3);",
    "throws what nobody catches": "throw new Error('nobody catches this');",
    "leaves a rejection to nobody": "await Promise.reject(new Error('no'));",
    "ends by a signal that it hears":
      "process.once('SIGTERM', () => process.exit(4)); process.kill(process.pid, 'SIGTERM'); await new Promise((go) => setTimeout(go, 60000));",
  };

  it.each(Object.entries(end))(
    "is written when a process %s right after it",
    async (_how, code) => {
      const script = `
        import { createLogger } from "./dist/server/http/createLogger.js";
        const log = createLogger({ process });
        log.info({}, "the last line but one");
        log.info({}, "the last line");
        ${code}`;
      const args = ["--input-type=module", "--eval", script];
      const { stderr } = await run(process.execPath, args).catch(
        (error: unknown) => error as { readonly stderr: string },
      );
      expect(stderr).toContain('"msg":"the last line but one"}\n');
      expect(stderr).toContain('"msg":"the last line"}\n');
    },
  );
});
