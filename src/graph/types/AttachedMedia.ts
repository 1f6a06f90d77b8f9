import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { readTime, type AttachedMediaRecord } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { LOOK_UP } from "../cost/weights.js";
import { assetStatus, type AssetStatus } from "./mediaEnums.js";
import {
  attachedMediaType,
  type AttachedMediaType,
} from "./AttachedMediaType.js";
import { Category, toCategory } from "./Category.js";
import { readOptional } from "./wireEnum.js";
import { readCommaList, readUrl } from "./wireValues.js";

@Cost(LOOK_UP)
@RequiresScope("vod:read")
@Directive('@key(fields: "id")')
@ObjectType({
  description: "A watermark, a subtitle or a piece of editing material.",
})
export class AttachedMedia {
  @Field(() => ID, { description: "The vendor's MediaId. Opaque." })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "At most 128 bytes." })
  readonly title?: string | undefined;

  @Field(() => String, { nullable: true, description: "At most 1,024 bytes." })
  readonly description?: string | undefined;

  @Field(() => attachedMediaType.type, {
    nullable: true,
    description: "What it is for.",
  })
  readonly type?: AttachedMediaType | undefined;

  @Field(() => assetStatus.type, { description: "Whether its file is there." })
  readonly status!: AssetStatus;

  @Field(() => [String], { description: "At most 16, each at most 32 bytes." })
  readonly tags!: readonly string[];

  @ListSize({ assumed: 5 })
  @Field(() => [Category], {
    description: "The categories it is sorted into, at most 5.",
  })
  readonly categories!: readonly Category[];

  /** As the vendor makes it unless told otherwise. A resolver shows it, for it may be told. */
  readonly url?: URL | undefined;

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

  @Field(() => String, {
    nullable: true,
    description: "The host of the bucket that stores it.",
  })
  readonly storageLocation?: string | undefined;

  @Field(() => ID, {
    nullable: true,
    description: "The application it belongs to.",
  })
  readonly appId?: string | undefined;
}

/** The vendor's record as the graph shows it. */
export function toAttachedMedia(
  record: AttachedMediaRecord,
  logger: Logger,
): AttachedMedia {
  return {
    id: record.MediaId,
    title: record.Title,
    description: record.Description,
    type: readOptional(attachedMediaType, record.Type, logger),
    status: assetStatus.read(record.Status, logger),
    tags: readCommaList(record.Tags),
    categories: record.Categories.map((category) =>
      toCategory(category, logger),
    ),
    url: readUrl(record.URL),
    createdAt: readTime(record.CreationTime),
    modifiedAt: readTime(record.ModificationTime),
    storageLocation: record.StorageLocation,
    appId: record.AppId,
  };
}
