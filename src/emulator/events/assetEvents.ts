import type { Asset } from "../media/AssetStore.js";
import { storageUrl } from "../media/fileUrls.js";
import type { FileHome } from "../media/fileUrls.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Happening } from "./VodEvent.js";

/** The file of an image is there. */
export function imageUploaded(image: Asset, home: FileHome): Happening {
  const members = { ImageId: image.id, ...describeFile(image, home) };
  return {
    type: "ImageUploadComplete",
    members: { ...members, AppId: image.appId },
  };
}

/** Likewise that of an attached medium. */
export function attachedMediaUploaded(media: Asset, home: FileHome): Happening {
  return {
    type: "AttachedMediaUploadComplete",
    members: { AttachedMediaId: media.id, ...describeFile(media, home) },
  };
}

function describeFile(asset: Asset, home: FileHome): AnswerBody {
  return {
    Status: "success",
    Size: asset.sizeBytes,
    FileURL: storageUrl(asset.objectKey, home),
  };
}
