import { afterEach, describe, expect, it } from "@jest/globals";
import { startServer, type StartedServer } from "../../support/startServer.js";
import { feedOf, signed } from "../../unit/events/feedOf.js";

const event = { EventType: "TranscodeComplete", VideoId: "a-video" };

describe("/events/vod", () => {
  let server: StartedServer;
  afterEach(() => server.close());

  /** Posts a callback that is signed, save for what `change` says. */
  async function post(
    change: { readonly body?: string; readonly signature?: string } = {},
    contentType = "application/json",
  ): Promise<number> {
    const { feed, clock } = feedOf();
    server = await startServer({ callbacks: feed.callbacks! });
    const callback = { ...signed(event, clock.now()), ...change };
    const answer = await fetch(`${server.url}/events/vod`, {
      method: "POST",
      headers: {
        "content-type": contentType,
        "x-vod-timestamp": callback.timestamp ?? "",
        "x-vod-signature": callback.signature ?? "",
      },
      body: Buffer.from(callback.body),
    });
    await feed.close();
    return answer.status;
  }

  for (const type of ["application/json", "text/plain", "nonsense", ""])
    it(`takes a callback as ${type || "no type at all"} with 200`, async () => {
      expect(await post({}, type)).toBe(200);
    });

  it("refuses a forged one with 403, whatever its body", async () => {
    const signature = "0".repeat(32);
    expect(await post({ signature, body: "no JSON" })).toBe(403);
  });

  it("answers a signed one that is no event with 400", async () => {
    expect(await post({ body: "no JSON" })).toBe(400);
  });

  it("refuses one of more than 128 KiB with 413", async () => {
    expect(await post({ body: " ".repeat(128 * 1024 + 1) })).toBe(413);
  });

  it("is not there where no key is known", async () => {
    server = await startServer();
    const answer = await fetch(`${server.url}/events/vod`, { method: "POST" });
    expect(answer.status).toBe(404);
  });
});
