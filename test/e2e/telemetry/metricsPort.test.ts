import { afterEach, describe, expect, it } from "@jest/globals";
import type { GatewayServer } from "../../../src/server/index.js";
import { startServer } from "../../support/startServer.js";

const metrics = {
  contentType: "text/plain; version=0.0.4; charset=utf-8",
  text: () => Promise.resolve("up 1\n"),
};

describe("Where metrics are read", () => {
  let server: GatewayServer | undefined;
  afterEach(() => server?.close());

  it("answers at the gateway's port when they have none of their own", async () => {
    server = await startServer({ metrics });
    expect(server.metricsUrl).toBe(`${server.url}/metrics`);
    const answer = await fetch(`${server.url}/metrics`);
    expect(answer.headers.get("content-type")).toBe(metrics.contentType);
    expect(await answer.text()).toBe("up 1\n");
  });

  it("answers at their own port alone when they have one", async () => {
    server = await startServer({ metrics, metricsPort: 0 });
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect(await (await fetch(server.metricsUrl!)).text()).toBe("up 1\n");
  });

  it("answers nothing but metrics at their own port", async () => {
    server = await startServer({ metrics, metricsPort: 0 });
    const { origin } = new URL(server.metricsUrl!);
    for (const path of ["/", "/graphql", "/livez"])
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
  });

  it("shows none when there are none", async () => {
    server = await startServer({});
    expect(server.metricsUrl).toBeUndefined();
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
});
