import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { readTime, type UploadDetailsRecord } from "../../vod/index.js";
import { Cost, SharesCall, VIDEO_RECORD } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import { NOTHING, ShownToOwner } from "../ownership/ShownToOwner.js";
import type { Owned, Whose } from "../ownership/whose.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { readOptional, wireEnum, type ValueOf } from "./wireEnum.js";

/**
 * The vendor points at the status table of its URL jobs. Its samples spell one value `UPLOADING` and
 * `Uploading`: bring a wire value into the form of the table with {@link asListed} before reading it.
 *
 * @see vendor documentation, "GetUploadDetails"
 */
export const uploadStatus = wireEnum(
  "UploadStatus",
  "How the upload of a source file stands.",
  {
    PENDING: { wire: "PENDING", means: "Waits." },
    PROCESSING: { wire: "PROCESSING", means: "Has been begun." },
    UPLOADING: { wire: "UPLOADING", means: "Some of it has arrived." },
    UPLOAD_SUCCESS: { wire: "UPLOAD_SUCCESS", means: "It has arrived." },
    UPLOAD_FAIL: { wire: "UPLOAD_FAIL", means: "It failed." },
    SUCCESS: { wire: "SUCCESS", means: "Done, and the event was sent." },
  },
);
export type UploadStatus = ValueOf<typeof uploadStatus>;

/** `UploadSuccess` as `UPLOAD_SUCCESS`. */
export function asListed(wire: string | undefined): string | undefined {
  return wire?.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}

@ObjectType({
  description:
    "How the upload of a source file stands. The vendor keeps this for uploads from its console and by its server SDKs alone.",
})
export class UploadDetails implements Owned {
  @Field(() => uploadStatus.type, {
    nullable: true,
    description: "Where the upload is.",
  })
  readonly status?: UploadStatus | undefined;

  @Field(() => ByteSize, {
    nullable: true,
    description: "Size of the whole file, in bytes.",
  })
  readonly fileSize?: number | undefined;

  @Field(() => ByteSize, {
    nullable: true,
    description: "How much of it has arrived, in bytes.",
  })
  readonly uploadedSize?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "How much of it has arrived, from 0 to 1.",
  })
  readonly uploadedRatio?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: "What uploads it, such as `WebSDK`.",
  })
  readonly source?: string | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @ShownToOwner(NOTHING)
  @Field(() => String, {
    nullable: true,
    description: "The model of the device that uploads it.",
  })
  readonly deviceModel?: string | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @ShownToOwner(NOTHING)
  @Field(() => String, {
    nullable: true,
    description: "The address that it is uploaded from.",
  })
  readonly ipAddress?: string | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the upload was begun.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When something of it arrived last.",
  })
  readonly modifiedAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When all of it had arrived.",
  })
  readonly completedAt?: Date | undefined;

  readonly whose?: Whose | undefined;
}

/** The vendor's record as the graph shows it; whose the video is, its resolver adds. */
export function toUploadDetails(
  record: UploadDetailsRecord,
  logger: Logger,
): UploadDetails {
  return {
    status: readOptional(uploadStatus, asListed(record.UploadStatus), logger),
    fileSize: record.FileSize,
    uploadedSize: record.UploadSize,
    uploadedRatio: record.UploadRatio,
    source: record.UploadSource,
    deviceModel: record.DeviceModel,
    ipAddress: record.UploadIP,
    createdAt: readTime(record.CreationTime),
    modifiedAt: readTime(record.ModificationTime),
    completedAt: readTime(record.CompletionTime),
  };
}
