import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import type { VodCaller } from "../operations/Operation.js";
import {
  REGISTRATIONS_PER_CALL,
  registerMedia,
  type RegisterMediaRequest,
  type RegisterMediaResponse,
  type RegisterMetadata,
} from "../operations/registerMedia.js";
import { isSourceUrl } from "../sourceUrl.js";
import { inBatches } from "./inBatches.js";
import { inGroups } from "./inGroups.js";

/** The record of a file. */
export interface Registration {
  readonly mediaId: string;
  /** False when the file had been registered before: then nothing changed. */
  readonly isNew: boolean;
  readonly requestId: string;
}

/**
 * Registers files, 10 per call and one bucket per call, which the vendor asks for. A call that is
 * refused for one file is split.
 *
 * @param items each for another file
 * @param setup made anew for each call
 * @returns one entry per file, in order; `VodClient.NotAccepted` where the vendor could make no record
 */
export async function registerFiles(
  vod: VodCaller,
  items: readonly RegisterMetadata[],
  setup: () => Omit<RegisterMediaRequest, "RegisterMetadatas">,
): Promise<readonly (Registration | VodError)[]> {
  const bucketOf = ({ FileURL }: RegisterMetadata): string => FileURL.host;
  return inGroups(items, bucketOf, (files) =>
    inBatches(files, REGISTRATIONS_PER_CALL, async (batch) => {
      const response = await vod.call(registerMedia, {
        ...setup(),
        RegisterMetadatas: batch,
      });
      return batch.map((file) => registrationOf(file, response));
    }),
  );
}

function registrationOf(
  { FileURL }: RegisterMetadata,
  { RegisteredMediaList, RequestId: requestId }: RegisterMediaResponse,
): Registration | VodError {
  const media = RegisteredMediaList.find((made) =>
    isSourceUrl(made.FileURL, FileURL),
  );
  return media === undefined
    ? clientError("VodClient.NotAccepted", registerMedia.action).with({
        requestId,
      })
    : { mediaId: media.MediaId, isNew: media.NewRegister, requestId };
}
