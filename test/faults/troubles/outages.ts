import type { End } from "../End.js";
import type { Scene } from "../Scene.js";
import type { Trouble } from "../Trouble.js";

const OUTAGE_MS = 30_000;
const EVERY_MS = 5000;
/** So few calls are enough here for a breaker to judge by; in production it is 20. */
const CROWD = 6;

/** VOD away for half a minute, and back. */
export const outages: readonly Trouble[] = [
  {
    name: "30 s of 503, then recovery",
    words:
      "VOD refuses every call for half a minute; 5 seconds later all is as before",
    build: () => Promise.resolve({ vod: { breaker: { leastCalls: CROWD } } }),
    play: async (scene: Scene): Promise<readonly End[]> => {
      scene.faults.add({
        kind: "error",
        code: "ServiceUnavailable",
        times: Infinity,
        ...scene.target,
      });
      const ends: End[] = await Promise.all(
        Array.from({ length: CROWD }, () => scene.ask()),
      );
      for (let ms = 0; ms < OUTAGE_MS; ms += EVERY_MS) {
        await scene.clock.advance(EVERY_MS);
        ends.push(await scene.ask());
      }
      scene.faults.clear();
      // The last trial was the last call, so that the breaker's wait is a whole one.
      ends.push(await scene.ask());
      await scene.clock.advance(EVERY_MS);
      ends.push(await scene.ask());
      return ends;
    },
  },
];
