import type { EventSide } from "../events/createEvents.js";
import type { SourceFile } from "../media/LifeCycle.js";
import type { Network } from "../oss/Network.js";
import type { ObjectLog } from "../oss/ObjectLog.js";
import type { CallLog } from "../rpc/CallLog.js";
import type { Faults } from "../rpc/FaultQueue.js";

/** What can be switched from outside the process. */
export interface Controllable {
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly events: EventSide;
  readonly objectLog: ObjectLog;
  /** The way to the bucket. */
  readonly network: Network;
  /** @returns false for an unknown asset */
  completeUpload(mediaId: string, source: SourceFile): boolean;
  /** @returns false for an unknown video */
  leaveParts(videoId: string, sizeBytes: number): boolean;
  /** Of one asset, or of all. @returns how many credentials were valid until now */
  expireCredentials(mediaId?: string): number;
  /** @returns what is wrong with a play token; nothing when it is good now */
  checkPlayToken(token: string): readonly string[];
}
