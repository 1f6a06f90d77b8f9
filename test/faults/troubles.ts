import { brokenAnswers } from "./troubles/brokenAnswers.js";
import { lateAnswers } from "./troubles/lateAnswers.js";
import { outages } from "./troubles/outages.js";
import { surroundings } from "./troubles/surroundings.js";
import type { End } from "./End.js";
import type { Scene } from "./Scene.js";
import type { Trouble } from "./Trouble.js";

/** What every other row is compared with. */
export const allIsWell: Trouble = {
  name: "nothing",
  words: "all is well",
  play: async (scene: Scene): Promise<readonly End[]> => [await scene.ask()],
};

/** What the gateway is put through, in the order of docs/faults.md. */
export const troubles: readonly Trouble[] = [
  allIsWell,
  ...lateAnswers,
  ...brokenAnswers,
  ...surroundings,
  ...outages,
];
