import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type { LifeCycleTimings } from "./media/LifeCycle.js";
import type { Video } from "./media/Video.js";
import type { StorageSettings } from "./oss/createStorage.js";
import type { KnownKey } from "./rpc/Claim.js";

/** How an emulator is set up. */
export interface EmulatorOptions {
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** @default 0, any free one */
  readonly port?: number;
  /** The key pairs it knows; calls of any other are refused. */
  readonly credentials: readonly KnownKey[];
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** Everything random in answers follows from it. @default random */
  readonly idSeed?: string | number;
  /**
   * Calls per second of one key, by action, where they differ from the documented figures; 0 or
   * `Infinity` means no limit. `off`: no limits at all, the one per address included.
   */
  readonly quotas?: Readonly<Record<string, number>> | "off";
  /** Calls per second from one address over all actions; 0 or `Infinity` means no limit. @default 300 */
  readonly perAddressPerSecond?: number;
  /** What the account holds beside the seeded videos, oldest first. @default none */
  readonly videos?: readonly Video[];
  /**
   * Where events go from the start, all types; signed when there is a key. `SetMessageCallback` replaces it.
   *
   * @default nowhere
   */
  readonly callback?: { readonly url: string; readonly authKey?: string };
  /** The bucket that uploads go to. */
  readonly storage?: StorageSettings;
  /** How long a video takes from its source to playable. */
  readonly lifeCycle?: LifeCycleTimings;
  /**
   * A create whose `ReferenceId` is taken is refused with 400 `InvalidReferenceId.Duplicate`, or is
   * answered with a credential of the record that has it. What the vendor does is not documented: a
   * client must be safe with both.
   *
   * @default "refuse"
   * @assumed reference-id-taken
   */
  readonly duplicateReferenceId?: "refuse" | "return";
  /**
   * The registration of a file that an upload has brought, or is to bring: a record of its own, the record
   * that is there, or none. What the vendor does is not documented: a client must be safe with all.
   *
   * @default "second"
   * @assumed registered-upload
   */
  readonly registeredUpload?: "second" | "existing" | "refuse";
  /** @default silent */
  readonly logger?: Logger;
}
