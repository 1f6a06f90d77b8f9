import type { Principal } from "../../auth/index.js";
import type { Loaders } from "../loaders/Loaders.js";
import { isOwn, type OwnedRecord } from "./asWriterSees.js";

/** How it is known whose a thing is: by a record that is there, or by that of a video, which has to be read. */
export type Whose = OwnedRecord | { readonly videoId: string };

/** A thing of which the owner sees more than others. Not a field: it never leaves the gateway. */
export interface Owned {
  readonly whose?: Whose | undefined;
}

/**
 * Whether a thing is the caller's own. A video that a list told too little of is read, gathered with the
 * request's other reads.
 *
 * @throws VodError what the read says
 */
export async function isCallersOwn(
  { whose }: Owned,
  { principal, loaders }: OwnerContext,
): Promise<boolean> {
  if (whose === undefined) return false;
  if (!("videoId" in whose)) return isOwn(whose, principal);
  const lookUp = await loaders.videoById.load(whose.videoId);
  return lookUp.found && isOwn(lookUp.record, principal);
}

interface OwnerContext {
  readonly principal: Principal;
  readonly loaders: Pick<Loaders, "videoById">;
}
