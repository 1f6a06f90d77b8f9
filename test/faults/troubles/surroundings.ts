import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { silentLogger } from "../../../src/base/logger.js";
import {
  openRedis,
  redisQuota,
  redisRateLimiter,
} from "../../../src/redis/index.js";
import { memoryRateLimiter } from "../../../src/server/index.js";
import { SharedQuota } from "../../../src/vod/index.js";
import { PooledTransport } from "../../../src/vod/transport/PooledTransport.js";
import { selfSigned } from "../../support/certificates.js";
import type { FakeClock } from "../../support/FakeClock.js";
import { freePort } from "../../support/freePort.js";
import type { End } from "../End.js";
import type { Scene } from "../Scene.js";
import type { Setting } from "../Stage.js";
import type { Trouble } from "../Trouble.js";

const SKEW_MS = 20 * 60 * 1000;
const rateLimit = { points: 1000, windowSeconds: 60 };

let certificate: ReturnType<typeof selfSigned> | undefined;

/** What is wrong around the gateway rather than with VOD. */
export const surroundings: readonly Trouble[] = [
  {
    name: "the endpoint's name does not resolve",
    words: "DNS knows no such name",
    play: async (scene: Scene): Promise<readonly End[]> => {
      scene.leadTo(
        new PooledTransport({
          endpoint: "http://vod.invalid",
          connections: 64,
          maxAnswerBytes: 1024,
          lookup: (name, _options, found) => {
            const error = new Error(`getaddrinfo ENOTFOUND ${name}`);
            found(Object.assign(error, { code: "ENOTFOUND" }), []);
          },
        }),
      );
      return [await scene.ask()];
    },
  },
  {
    name: "connections are refused",
    words: "nothing listens at the endpoint",
    play: async (scene: Scene): Promise<readonly End[]> => {
      scene.leadTo(
        new PooledTransport({
          endpoint: `http://127.0.0.1:${await freePort()}`,
          connections: 64,
          maxAnswerBytes: 1024,
        }),
      );
      return [await scene.ask()];
    },
  },
  {
    name: "the endpoint's certificate is not trusted",
    words: "a proxy that reads along, or a private host, shows its own",
    play: async (scene: Scene): Promise<readonly End[]> => {
      const server = createServer(await (certificate ??= selfSigned()));
      server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      scene.leadTo(
        new PooledTransport({
          endpoint: `https://127.0.0.1:${port}`,
          connections: 64,
          maxAnswerBytes: 1024,
        }),
      );
      const end = await scene.ask();
      server.close();
      return [end];
    },
  },
  skew("the gateway's clock is 20 minutes slow", SKEW_MS),
  skew("the gateway's clock is 20 minutes fast", -SKEW_MS),
  {
    name: "Redis is gone",
    words:
      "`REDIS_URL` names a Redis that refuses connections, for the quota as for the callers' rate limit",
    build: withoutRedis,
    play: async (scene: Scene): Promise<readonly End[]> => [await scene.ask()],
  },
];

function skew(name: string, offsetMs: number): Trouble {
  return {
    name,
    words: "VOD accepts no request that is stamped more than 15 minutes off",
    play: async (scene: Scene): Promise<readonly End[]> => {
      scene.faults.add({ kind: "skew", offsetMs });
      const end = await scene.ask();
      // The first refusal has told the gateway what time it is.
      return end === "success" ? [end] : [end, await scene.ask()];
    },
  };
}

/** A gateway that lost its Redis a while ago: in the first second after that calls wait. */
async function withoutRedis(clock: FakeClock): Promise<Setting> {
  const connection = await openRedis({
    url: `redis://127.0.0.1:${await freePort()}`,
    logger: silentLogger,
  });
  const common = { connection, logger: silentLogger };
  const store = new SharedQuota({
    common: redisQuota({ ...common, account: "faults" }),
    share: 1,
    clock,
  });
  await store.take([{ name: "any", calls: 1, windowMs: 1000 }]);
  await clock.advance(2000);
  return {
    vod: { quota: { store } },
    server: {
      rateLimiter: redisRateLimiter({
        ...common,
        limit: rateLimit,
        fallback: memoryRateLimiter(rateLimit),
      }),
    },
    close: () => {
      connection.close();
    },
  };
}
