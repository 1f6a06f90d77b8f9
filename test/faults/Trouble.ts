import type { FakeClock } from "../support/FakeClock.js";
import type { End } from "./End.js";
import type { Scene } from "./Scene.js";
import type { Setting } from "./Stage.js";

/** Something that goes wrong between a gateway and what it leans on. */
export interface Trouble {
  /** Heads its row in docs/faults.md. */
  readonly name: string;
  /** What an operator would see of it from outside. */
  readonly words: string;
  /** What the gateway is built with. @default nothing special */
  readonly build?: (clock: FakeClock) => Promise<Setting>;
  /**
   * Brings it about, and asks.
   *
   * @returns how each call ended, in order
   */
  readonly play: (scene: Scene) => Promise<readonly End[]>;
}
