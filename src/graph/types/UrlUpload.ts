import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import {
  readSourceUrl,
  readTime,
  type UrlUploadRecord,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import { NOTHING, ORIGIN, ShownToOwner } from "../ownership/ShownToOwner.js";
import type { Owned, Whose } from "../ownership/whose.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { UserData, toUserData } from "./UserData.js";
import { wireEnum, type ValueOf } from "./wireEnum.js";
import { GraphQLURL } from "../scalars/Url.js";

/** @see vendor documentation, "Status of a URL-based upload job" */
export const urlUploadStatus = wireEnum(
  "UrlUploadStatus",
  "Where a job that pulls a file from a URL is on its way.",
  {
    PENDING: { wire: "PENDING", means: "Waits; can still be cancelled." },
    PROCESSING: { wire: "PROCESSING", means: "Has been begun." },
    DOWNLOADING: { wire: "DOWNLOADING", means: "The file is being pulled." },
    DOWNLOAD_SUCCESS: { wire: "DOWNLOAD_SUCCESS", means: "It was pulled." },
    DOWNLOAD_FAIL: {
      wire: "DOWNLOAD_FAIL",
      means: "Failed: it could not be pulled. `error` says why.",
    },
    UPLOADING: { wire: "UPLOADING", means: "It is being stored." },
    UPLOAD_SUCCESS: { wire: "UPLOAD_SUCCESS", means: "It was stored." },
    UPLOAD_FAIL: {
      wire: "UPLOAD_FAIL",
      means: "Failed: it could not be stored. `error` says why.",
    },
    SUCCESS: { wire: "SUCCESS", means: "Done, and the event was sent." },
  },
);
export type UrlUploadStatus = ValueOf<typeof urlUploadStatus>;

@ObjectType({ description: "Why a job failed." })
export class UrlUploadError implements Owned {
  @Field(() => String, {
    description:
      "The vendor's code for asynchronous failures, such as `URLInvalidError`. There is no complete list.",
  })
  readonly code!: string;

  @ShownToOwner(NOTHING)
  @Field(() => String, {
    nullable: true,
    description: "For humans. May repeat the URL.",
  })
  readonly message?: string | undefined;

  readonly whose?: Whose | undefined;
}

@Cost(LOOK_UP)
@RequiresScope("vod:read")
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A job that pulls a file from a URL: hours to days, without a promise. Kept by the vendor for a year.",
})
export class UrlUpload implements Owned {
  @Field(() => ID, { description: "The vendor's JobId. Opaque." })
  readonly id!: string;

  @ShownToOwner(ORIGIN)
  @Field(() => GraphQLURL, {
    nullable: true,
    description: "Where the file is pulled from. May be signed.",
  })
  readonly sourceUrl?: URL | undefined;

  @Field(() => urlUploadStatus.type, { description: "Where it is on its way." })
  readonly status!: UrlUploadStatus;

  @Field(() => ByteSize, {
    nullable: true,
    description: "Size of the file, in bytes.",
  })
  readonly fileSize?: number | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was submitted.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it ended, either way.",
  })
  readonly completedAt?: Date | undefined;

  @Field(() => UrlUploadError, {
    nullable: true,
    description: "Why it failed, if it did.",
  })
  readonly error?: UrlUploadError | undefined;

  @Field(() => UserData, {
    nullable: true,
    description:
      "What its creator attached to it. Never what this gateway keeps there for itself.",
  })
  readonly userData?: UserData | undefined;

  @Field(() => ID, {
    nullable: true,
    description:
      "The video that came of it, once it has succeeded; for a stream, the video that it was attached to.",
  })
  readonly videoId?: string | undefined;

  readonly whose?: Whose | undefined;
}

/** Jobs under way carry a `CompleteTime` all the same. */
const UNDER_WAY: ReadonlySet<UrlUploadStatus> = new Set([
  "PENDING",
  "PROCESSING",
  "DOWNLOADING",
  "DOWNLOAD_SUCCESS",
  "UPLOADING",
]);

/** The vendor's record as the graph shows it. */
export function toUrlUpload(
  record: UrlUploadRecord,
  logger: Logger,
): UrlUpload {
  const status = urlUploadStatus.read(record.Status, logger);
  return {
    id: record.JobId,
    sourceUrl: readSourceUrl(record.UploadURL),
    status,
    fileSize: record.FileSize,
    createdAt: readTime(record.CreationTime),
    completedAt: UNDER_WAY.has(status)
      ? undefined
      : readTime(record.CompleteTime),
    error: toError(record),
    userData: toUserData(record.UserData),
    videoId: record.MediaId === "" ? undefined : record.MediaId,
    whose: { UserData: record.UserData },
  };
}

/** `200`, or nothing: the job has not failed. */
function toError({
  ErrorCode: code = "",
  ErrorMessage: message,
  UserData,
}: UrlUploadRecord): UrlUploadError | undefined {
  return code === "" || code === "200"
    ? undefined
    : { code, message, whose: { UserData } };
}
