import { hasScope, mayWriteTo, type Principal } from "../../auth/index.js";
import { readEnvelope, type LookUp } from "../../vod/index.js";

/** What says in its `UserData` whose it is: videos, and jobs that pull from URLs. */
export interface OwnedRecord {
  readonly UserData?: string | undefined;
}

/** Whether nobody needs to ask whose a video is before this caller writes to it. */
export function writesToAll(principal: Principal): boolean {
  return hasScope(principal, "vod:admin");
}

/** Whether a caller may write to what has this record. */
export function isOwn(
  { UserData }: OwnedRecord,
  principal: Principal,
): boolean {
  return mayWriteTo(principal, readEnvelope(UserData)?.owner);
}

/**
 * A read as one who is about to write may see it: what they may not write to is not there. Everything
 * that follows takes the way of a missing id, so that no difference can show.
 */
export function asWriterSees<Found extends OwnedRecord>(
  lookUp: LookUp<Found>,
  principal: Principal,
): LookUp<Found> {
  return !lookUp.found || isOwn(lookUp.record, principal)
    ? lookUp
    : { found: false, requestId: lookUp.requestId };
}
