import type { Controllable } from "./Controllable.js";
import { parseSource } from "./parseSource.js";
import { problem } from "./Reply.js";
import type { Reply } from "./Reply.js";

/** A request about one asset. */
interface AssetRequest {
  readonly body: unknown;
  readonly id: string;
}

/** The file of an asset has arrived, without a byte of it. */
export function completeUpload(
  { body, id: mediaId }: AssetRequest,
  emulator: Controllable,
): Reply {
  const parsed = parseSource(body);
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  return emulator.completeUpload(mediaId, parsed.source)
    ? { status: 202, body: { mediaId } }
    : problem(404, "no such media asset");
}

/** Parts of a video's file have arrived, without a byte of them. */
export function leaveParts(
  { body, id: videoId }: AssetRequest,
  emulator: Controllable,
): Reply {
  const parsed = parseSource(body);
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  const { sizeBytes } = parsed.source;
  if (sizeBytes === undefined) return problem(400, "sizeBytes is missing");
  return emulator.leaveParts(videoId, sizeBytes)
    ? { status: 202, body: { videoId } }
    : problem(404, "no such video");
}
