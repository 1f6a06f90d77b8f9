import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type StartedServer } from "../../support/startServer.js";

/** The answer's `extensions`, to a request that asks for a trace as routers do. */
async function extensionsOf(server: StartedServer): Promise<object> {
  const response = await server.post(
    { query: "{ fail }" },
    { "apollo-federation-include-trace": "ftv1" },
  );
  const { extensions = {} } = (await response.json()) as {
    readonly extensions?: object;
  };
  return extensions;
}

describe("a router that asks how long each field took", () => {
  let traced: StartedServer;
  let quiet: StartedServer;
  beforeAll(async () => {
    traced = await startServer({ federatedTracing: true });
    quiet = await startServer();
  });
  afterAll(() => Promise.all([traced.close(), quiet.close()]));

  it("is told nothing unless that is switched on", async () => {
    expect(await extensionsOf(quiet)).toEqual({});
  });

  it("is told, but not why a field failed", async () => {
    const { ftv1 } = (await extensionsOf(traced)) as { readonly ftv1: string };
    const trace = Buffer.from(ftv1, "base64").toString("latin1");
    expect(trace).toContain("fail");
    expect(trace).toContain("<masked>");
    expect(trace).not.toContain("nobody outside may read");
  });
});
