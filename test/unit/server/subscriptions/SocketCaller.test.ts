import { expect, it } from "@jest/globals";
import type { Authenticator } from "../../../../src/auth/index.js";
import { SocketCaller } from "../../../../src/server/subscriptions/SocketCaller.js";

/** Takes every token for the name that it holds. */
const authenticator: Authenticator = {
  authenticate: (authorization = "") =>
    Promise.resolve({ owner: authorization.slice(7), scopes: new Set() }),
};

it.each([
  ["nothing", undefined, "bob"],
  ["null", null, "bob"],
  ["an empty object", {}, "bob"],
  ["no text", { authorization: 17 }, "bob"],
  ["alice", { authorization: "Bearer alice" }, "alice"],
  ["alice in capitals", { Authorization: "Bearer alice" }, "alice"],
])(
  "the caller of a WebSocket whose header says bob and whose first message says %s is known by what the message says, else by the header",
  async (_what, payload, owner) => {
    const caller = new SocketCaller(authenticator, {
      requestId: "a-request",
      address: "192.0.2.1",
      authorization: "Bearer bob",
      isFromRouter: false,
      record: { errorCodes: [] },
    });
    expect(await caller.prove(payload)).toMatchObject({
      kind: "known",
      principal: { owner },
    });
    expect(caller.principal.owner).toBe(owner);
  },
);
