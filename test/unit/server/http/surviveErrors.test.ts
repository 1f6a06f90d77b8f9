import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it } from "@jest/globals";
import { surviveErrors } from "../../../../src/server/http/guardedApp.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

it("a server goes on after connections that it could not take, and logs them", async () => {
  const log = new RecordingLogger();
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  surviveErrors(server, log);
  const err = Object.assign(new Error("accept ENOBUFS"), { code: "ENOBUFS" });
  for (let n = 0; n < 2; n += 1) server.emit("error", err);
  expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
    ["error", { err }],
    ["error", { err }],
  ]);
  expect(server.listening).toBe(true);
  server.close();
});
