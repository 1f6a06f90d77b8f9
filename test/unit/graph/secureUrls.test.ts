import { expect, it } from "@jest/globals";
import { getNamedType, isObjectType } from "graphql";
import { buildSubgraph } from "../../../src/graph/index.js";

/** Every URL of the schema: whether pages load what it leads to. The others name a file, or tell what was sent. */
const URLS: Readonly<Record<string, boolean>> = {
  "AttachedMedia.url": true,
  "CancelUrlUploadResult.sourceUrl": false,
  "CreateAttachedMediaUploadPayload.fileUrl": false,
  "CreateAttachedMediaUploadPayload.mediaUrl": true,
  "CreateImageUploadPayload.fileUrl": false,
  "CreateImageUploadPayload.imageUrl": true,
  "CreateStreamUploadPayload.fileUrl": false,
  "CreateUrlUploadResult.sourceUrl": false,
  "Image.url": true,
  "ImageMezzanine.fileUrl": false,
  "Mezzanine.fileUrl": true,
  "MnsCallback.endpoint": false,
  "PlayStream.url": true,
  "Playback.danmuUrl": true,
  "RegisterMediaResult.fileUrl": false,
  "UploadLocation.endpoint": false,
  "UrlUpload.sourceUrl": false,
  "UserData.accelerateDomain": false,
  "UserData.callbackUrl": false,
  "Video.coverUrl": true,
  "Video.snapshots": true,
};

it("of every URL in the schema it is decided whether pages load it", () => {
  const fields = Object.values(buildSubgraph().getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        coordinate: `${type.name}.${field.name}`,
        ...field,
      })),
    );
  const urls = fields.filter(({ type }) => getNamedType(type).name === "URL");
  expect(
    Object.fromEntries(
      urls.map(({ coordinate, extensions }) => [
        coordinate,
        extensions["loadedByPages"] === true,
      ]),
    ),
  ).toEqual(URLS);
});
