import type { CallbackStore } from "../media/CallbackStore.js";
import type { IdSource } from "../media/IdSource.js";
import type { VideoStore } from "../media/VideoStore.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import type { ScrollMemory } from "../search/ScrollMemory.js";

/** What actions work with. */
export interface ActionServices {
  readonly store: VideoStore;
  readonly callbacks: CallbackStore;
  /** The tokens of searches. */
  readonly scrolls: ScrollMemory;
  readonly ids: IdSource;
  /** Where uploads go: the emulator itself. */
  readonly endpoint: string;
  /** The server's time. */
  readonly nowMs: number;
  /** Whether a taken `ReferenceId` is refused or answered with its record's credential. */
  readonly duplicateReferenceId: "refuse" | "return";
}

/** One emulated action of the vendor. */
export interface Action {
  /** As the vendor spells it. */
  readonly name: string;
  /** Default quota of an account, the newest figure for Shanghai. */
  readonly callsPerSecond: number;
  /**
   * @returns the members of the answer beside `RequestId`
   * @throws RpcError the documented refusal
   */
  run(parameters: Parameters, services: ActionServices): AnswerBody;
}
