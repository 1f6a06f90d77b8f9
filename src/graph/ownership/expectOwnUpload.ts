import { readEnvelope, type VideoRecord } from "../../vod/index.js";
import { forbidden } from "../errors/refusals.js";
import type { VideoChoice } from "../rules/idRules.js";
import { expectOwnVideo, type OwnershipContext } from "./loadOwnVideo.js";

/** Said in the description of the field that writes to the file of a video. */
export const NO_REGISTERED_FILES =
  "A file that was registered (`registerMedia`) is FORBIDDEN without `vod:admin`: it was there before its record. ";

/**
 * Lets nobody pass who may not write to the file of the video. To own a record that was registered is no
 * leave: the file was there before, and may be the file of another record too.
 *
 * @returns the record, when it was read
 * @throws GraphQLError `FORBIDDEN` for a file that was registered; as {@link expectOwnVideo}
 */
export async function expectOwnUpload(
  choice: VideoChoice,
  context: OwnershipContext,
): Promise<VideoRecord | undefined> {
  const record = await expectOwnVideo(choice, context);
  if (record !== undefined && readEnvelope(record.UserData)?.reg === 1) {
    throw forbidden(
      "The file of this video was registered: writing over it needs the scope vod:admin.",
    );
  }
  return record;
}
