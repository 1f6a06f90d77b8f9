import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { readTime, type VideoRecord } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost, SharesCall, VIDEO_RECORD } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import type { Owned, Whose } from "../ownership/whose.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { Category } from "./Category.js";
import {
  downloadSwitch,
  type DownloadSwitch,
  restoreStatus,
  type RestoreStatus,
} from "./mediaEnums.js";
import { storageClass, type StorageClass } from "./StorageClass.js";
import { UserData, toUserData } from "./UserData.js";
import { videoStatus, type VideoStatus } from "./VideoStatus.js";
import { readOptional } from "./wireEnum.js";
import { readCommaList, readUrl } from "./wireValues.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

@Cost(LOOK_UP)
@RequiresScope("vod:read")
@Directive('@key(fields: "id")')
@Directive('@key(fields: "referenceId")')
@ObjectType({
  description:
    "An audio or video asset. Facts about its content (`duration`, `snapshots`) appear only once the source file was analysed.",
})
export class Video implements Owned {
  @Field(() => ID, { description: "The vendor's VideoId. Opaque." })
  readonly id!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The id that its creator chose (or this gateway, when none was given): unique in the account.",
  })
  readonly referenceId?: string | undefined;

  @Field(() => String, { nullable: true, description: "At most 128 bytes." })
  readonly title?: string | undefined;

  @Field(() => String, { nullable: true, description: "At most 1,024 bytes." })
  readonly description?: string | undefined;

  @Field(() => videoStatus.type, {
    description: "Where it is on its way to the player.",
  })
  readonly status!: VideoStatus;

  @Field(() => [String], { description: "At most 16, each at most 32 bytes." })
  readonly tags!: readonly string[];

  @Field(() => Category, {
    nullable: true,
    description: "The category it is sorted into.",
  })
  readonly category?: Category | undefined;

  @Field(() => ByteSize, {
    nullable: true,
    description: "Size of the source file, in bytes.",
  })
  readonly size?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Playing time in seconds, with fractions.",
  })
  readonly duration?: number | undefined;

  @LoadedByPages()
  @Field(() => GraphQLURL, { nullable: true, description: "The thumbnail." })
  readonly coverUrl?: URL | undefined;

  @LoadedByPages()
  @Field(() => [GraphQLURL], {
    description: "Snapshots taken while it was processed.",
  })
  readonly snapshots!: readonly URL[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the record was created.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it last changed.",
  })
  readonly modifiedAt?: Date | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @Field(() => ID, {
    nullable: true,
    description: "The transcoding template group that processes it.",
  })
  readonly templateGroupId?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The host of the bucket that stores it.",
  })
  readonly storageLocation?: string | undefined;

  @Field(() => storageClass.type, {
    nullable: true,
    description: "How its files are stored.",
  })
  readonly storageClass?: StorageClass | undefined;

  @Field(() => restoreStatus.type, {
    nullable: true,
    description: "How its restoration stands, if it was archived.",
  })
  readonly restoreStatus?: RestoreStatus | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Until when the restored files stay usable.",
  })
  readonly restoreExpiresAt?: Date | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @Field(() => downloadSwitch.type, {
    nullable: true,
    description: "Whether players may keep it for offline viewing.",
  })
  readonly downloadSwitch?: DownloadSwitch | undefined;

  @Field(() => ID, {
    nullable: true,
    description: "The application it belongs to.",
  })
  readonly appId?: string | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @Field(() => UserData, {
    nullable: true,
    description:
      "What its creator attached to it, for all who read the library. Never what this gateway keeps there for itself.",
  })
  readonly userData?: UserData | undefined;

  readonly whose?: Whose | undefined;
}

/** The vendor's record as the graph shows it. */
export function toVideo(record: VideoRecord, logger: Logger): Video {
  return {
    id: record.VideoId,
    referenceId: record.ReferenceId,
    title: record.Title,
    description: record.Description,
    status: videoStatus.read(record.Status, logger),
    tags: readCommaList(record.Tags),
    category: toCategory(record),
    size: record.Size,
    duration: record.Duration,
    coverUrl: readUrl(record.CoverURL),
    snapshots: record.Snapshots.map(readUrl).filter((url) => url !== undefined),
    createdAt: readTime(record.CreationTime),
    modifiedAt: readTime(record.ModificationTime),
    templateGroupId: record.TemplateGroupId,
    storageLocation: record.StorageLocation,
    storageClass: readOptional(storageClass, record.StorageClass, logger),
    restoreStatus: readOptional(restoreStatus, record.RestoreStatus, logger),
    restoreExpiresAt: readTime(record.RestoreExpiration),
    downloadSwitch: readOptional(downloadSwitch, record.DownloadSwitch, logger),
    appId: record.AppId,
    userData: toUserData(record.UserData),
    whose: { UserData: record.UserData },
  };
}

function toCategory({ CateId, CateName }: VideoRecord): Category | undefined {
  return CateId === undefined ? undefined : { id: CateId, name: CateName };
}
