import { afterEach, beforeEach, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../src/emulator/createEmulator.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { RedisServer } from "../../support/RedisServer.js";
import { TEST_KEY } from "../../support/startStack.js";
import { subscribers } from "../../support/subscribers.js";
import { withRedis } from "../../support/withRedis.js";
import {
  CALLBACK_KEY,
  CALLBACK_URL,
  signed,
} from "../../unit/events/feedOf.js";

withRedis("two gateway processes on one Redis", () => {
  let redis: RedisServer;
  let emulator: Emulator;
  let gateways: readonly GatewayProcess[];

  beforeEach(async () => {
    redis = await RedisServer.open("fake-password-4711");
    emulator = await createEmulator({ credentials: [TEST_KEY] });
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
      VOD_ENDPOINT: emulator.url,
      REDIS_URL: redis.url,
      VOD_CALLBACK_URL: CALLBACK_URL,
      VOD_CALLBACK_KEYS: CALLBACK_KEY,
    };
    gateways = [new GatewayProcess({ env }), new GatewayProcess({ env })];
  });

  afterEach(async () => {
    await Promise.all(gateways.map((gateway) => gateway.end()));
    await emulator.close();
    await redis.stop();
  });

  it("tell a subscriber of the one what was reported to the other", async () => {
    const [one, other] = await Promise.all(gateways.map((each) => each.url()));
    const { data } = (await gateways[0]!.run(
      'mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId } }',
    )) as { data: { createUpload: { videoId: string } } };
    const { videoId } = data.createUpload;
    emulator.completeUpload(videoId);
    const events = subscribers["server-sent events"]!(other!, {
      query: "subscription { mediaEvents { type mediaId } }",
    });
    const hearing = { isOver: false };
    const told = events.next().finally(() => (hearing.isOver = true));
    // Nobody says when the subscription has begun: events are reported until one is heard.
    for (let second = 0; !hearing.isOver; second += 1) {
      const EventTime = new Date(second * 1000).toISOString();
      const event = {
        EventType: "FileUploadComplete",
        EventTime: EventTime.replace(".000", ""),
        VideoId: videoId,
      };
      const { timestamp, signature, body } = signed(event, Date.now());
      const headers = {
        "x-vod-timestamp": timestamp!,
        "x-vod-signature": signature!,
      };
      const answer = await fetch(`${one!}/events/vod`, {
        ...{ method: "POST", headers, body },
      });
      expect(answer.status).toBe(200);
    }
    const step = await told;
    await events.return();
    expect(step.value).toEqual({
      data: {
        mediaEvents: { type: "FILE_UPLOAD_COMPLETE", mediaId: videoId },
      },
    });
  });
});
