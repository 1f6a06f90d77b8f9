import { GraphQLURL } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import type { ImageRecord } from "../../vod/index.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { readUrl } from "./wireValues.js";

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

export function toImageMezzanine({
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
