import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { GatewayServer } from "../../../src/server/index.js";
import { FakeClock } from "../../support/FakeClock.js";
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

  describe("at their own port", () => {
    const large = {
      ...metrics,
      text: () => Promise.resolve("x".repeat(16 * 1024 * 1024)),
    };
    const clock = new FakeClock();
    let client: Socket;

    beforeEach(async () => {
      server = await startServer({
        metrics: large,
        metricsPort: 0,
        arrivalTimeoutMs: 200,
        clock,
      });
      client = connect(Number(new URL(server.metricsUrl!).port), "127.0.0.1");
      client.on("error", () => undefined);
    });
    afterEach(() => {
      client.destroy();
    });

    it("waits for no head that does not arrive", async () => {
      client.write("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n");
      const answer = await text(client);
      expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(answer).toContain("The request took too long to arrive.");
    });

    it("waits for no body that does not arrive", async () => {
      client.write(
        "POST /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
      );
      const answer = await text(client);
      expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    });

    it("answers in our form what cannot be decoded", async () => {
      const { origin } = new URL(server!.metricsUrl!);
      const answer = await fetch(`${origin}/%zz`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(await answer.json()).toMatchObject({
        errors: [
          {
            message: "The request cannot be read.",
            extensions: { code: "BAD_REQUEST" },
          },
        ],
      });
    });

    it("answers in our form what HTTP has a server refuse", async () => {
      client.write("GET /metrics HTTP/1.1\r\nConnection: close\r\n\r\n");
      const answer = await text(client);
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(answer).toContain("The request names no host.");
    });

    it("cuts off who does not read", async () => {
      client.write("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
      await once(client, "readable");
      await clock.advance(33_000);
      client.resume();
      await once(client, "close");
      expect(client.bytesRead).toBeLessThan(16 * 1024 * 1024);
    });
  });

  it("shows none when there are none", async () => {
    server = await startServer({});
    expect(server.metricsUrl).toBeUndefined();
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
});
