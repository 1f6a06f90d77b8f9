import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, ObjectType, Int } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { readTime, type ImageRecord } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import {
  assetStatus,
  type AssetStatus,
  imageType,
  type ImageType,
} from "./mediaEnums.js";
import { Category } from "./Category.js";
import { readOptional } from "./wireEnum.js";
import { readCommaList, readUrl } from "./wireValues.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { GraphQLURL } from "../scalars/Url.js";

@ObjectType({ description: "The file of an image." })
export class ImageMezzanine {
  @Field(() => GraphQLURL, {
    nullable: true,
    description: "Where it lies in the storage.",
  })
  readonly fileUrl?: URL | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The name that its creator gave it.",
  })
  readonly fileName?: string | undefined;

  @Field(() => ByteSize, { nullable: true, description: "In bytes." })
  readonly size?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number | undefined;
}

function toImageMezzanine({
  FileURL,
  OriginalFileName,
  FileSize,
  Width,
  Height,
}: NonNullable<ImageRecord["Mezzanine"]>): ImageMezzanine {
  return {
    fileUrl: readUrl(FileURL),
    fileName: OriginalFileName,
    size: FileSize,
    width: Width,
    height: Height,
  };
}

@Cost(LOOK_UP)
@RequiresScope("vod:read")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An image." })
export class Image {
  @Field(() => ID, { description: "The vendor's ImageId. Opaque." })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "At most 128 bytes." })
  readonly title?: string | undefined;

  @Field(() => String, { nullable: true, description: "At most 1,024 bytes." })
  readonly description?: string | undefined;

  @Field(() => imageType.type, {
    nullable: true,
    description: "What it is for.",
  })
  readonly type?: ImageType | undefined;

  @Field(() => assetStatus.type, { description: "Whether its file is there." })
  readonly status!: AssetStatus;

  @Field(() => [String], { description: "At most 16, each at most 32 bytes." })
  readonly tags!: readonly string[];

  @Field(() => Category, {
    nullable: true,
    description: "The category it is sorted into.",
  })
  readonly category?: Category | undefined;

  /** As the vendor makes it unless told otherwise. A resolver shows it, for it may be told. */
  readonly url?: URL | undefined;

  @Field(() => ImageMezzanine, { nullable: true, description: "Its file." })
  readonly mezzanine?: ImageMezzanine | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the record was created.",
  })
  readonly createdAt?: Date | undefined;

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
export function toImage(record: ImageRecord, logger: Logger): Image {
  const { CateId, CateName, Mezzanine } = record;
  return {
    id: record.ImageId,
    title: record.Title,
    description: record.Description,
    type: readOptional(imageType, record.ImageType, logger),
    status: assetStatus.read(record.Status, logger),
    tags: readCommaList(record.Tags),
    category: CateId === undefined ? undefined : { id: CateId, name: CateName },
    url: readUrl(record.URL),
    mezzanine: Mezzanine && toImageMezzanine(Mezzanine),
    createdAt: readTime(record.CreationTime),
    storageLocation: record.StorageLocation,
    appId: record.AppId,
  };
}
