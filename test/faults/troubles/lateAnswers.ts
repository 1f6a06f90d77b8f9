import type { End } from "../End.js";
import type { Scene } from "../Scene.js";
import type { Trouble } from "../Trouble.js";
import { turnUntilEnded } from "../turnUntilEnded.js";

/** The deadline of one attempt, after which it is given up and, where it may be, repeated. */
const ATTEMPT_MS = 5000;
const LATE_MS = 4000;
const SECOND_MS = 1000;

/** Answers that come late, or never. */
export const lateAnswers: readonly Trouble[] = [
  {
    name: "slow answers",
    words:
      "VOD answers every call after 4 seconds, one less than an attempt may take",
    play: async (scene: Scene): Promise<readonly End[]> => {
      scene.faults.add({
        kind: "latency",
        ms: LATE_MS,
        times: Infinity,
        ...scene.target,
      });
      const answer = scene.ask();
      return [
        await turnUntilEnded(scene, answer, {
          stuck: () => scene.clock.scheduled((ms) => ms === LATE_MS),
          turnMs: LATE_MS,
        }),
      ];
    },
  },
  silence("no answer, once", "VOD takes one call and never answers it", 1),
  silence("no answer, ever", "VOD takes calls and answers none", Infinity),
  refusal("throttled, once", "VOD refuses one call with `Throttling.User`", 1),
  refusal(
    "throttled, ever",
    "VOD refuses every call with `Throttling.User`: other programs spend the account's quota",
    Infinity,
  ),
];

function silence(name: string, words: string, times: number): Trouble {
  return {
    name,
    words,
    play: async (scene: Scene): Promise<readonly End[]> => {
      const hang = scene.faults.add({ kind: "hang", times, ...scene.target });
      let met = 0;
      const answer = scene.ask();
      return [
        await turnUntilEnded(scene, answer, {
          stuck: () => hang.hit((met += 1)),
          turnMs: ATTEMPT_MS,
        }),
      ];
    },
  };
}

function refusal(name: string, words: string, times: number): Trouble {
  return {
    name,
    words,
    play: async (scene: Scene): Promise<readonly End[]> => {
      scene.faults.add({ kind: "throttle", times, ...scene.target });
      const answer = scene.ask();
      return [
        await turnUntilEnded(scene, answer, {
          stuck: () => scene.clock.scheduled((ms) => ms === SECOND_MS),
          turnMs: SECOND_MS,
        }),
      ];
    },
  };
}
