import {
  Field,
  Int,
  ObjectType,
  createUnionType,
  registerEnumType,
} from "type-graphql";
import { AttachedMedia } from "./AttachedMedia.js";
import { Image } from "./Image.js";
import { PageInfo } from "./PageInfo.js";
import { Video } from "./Video.js";

/** Only ever an input, so its values are the vendor's own. */
export const mediaSearchType = {
  AUDIO: "audio",
  IMAGE: "image",
  ATTACHED_MEDIA: "attached",
} as const;
export type MediaSearchType =
  (typeof mediaSearchType)[keyof typeof mediaSearchType];

registerEnumType(mediaSearchType, {
  name: "MediaSearchType",
  description: "What to search for; `searchVideos` searches for videos.",
  valuesConfig: {
    AUDIO: { description: "Audio files." },
    IMAGE: { description: "Images." },
    ATTACHED_MEDIA: {
      description: "Watermarks, subtitles and pieces of editing material.",
    },
  },
});

/** A medium, and which type of the union it is. */
export type Media =
  | (Video & { readonly __typename: "Video" })
  | (Image & { readonly __typename: "Image" })
  | (AttachedMedia & { readonly __typename: "AttachedMedia" });

export const mediaUnion = createUnionType({
  name: "Media",
  description:
    "A medium of any kind. An audio file is a `Video` without pictures.",
  types: () => [Video, Image, AttachedMedia] as const,
  resolveType: (media) => (media as Media).__typename,
});

@ObjectType({ description: "A medium at its place in a list." })
export class MediaEdge {
  @Field(() => String, {
    description:
      "The place, for `after`. Opaque; belongs to the type, filter and order that it was given for.",
  })
  readonly cursor!: string;

  /** Not in the schema: what `node` is read by. */
  readonly id!: string;
  /** Not in the schema: the type that was searched for. */
  readonly type!: MediaSearchType;
}

@ObjectType({ description: "A page of a list of media." })
export class MediaConnection {
  @Field(() => [MediaEdge], { description: "The page, in order." })
  readonly edges!: readonly MediaEdge[];

  @Field(() => PageInfo, { description: "Where the page lies." })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, {
    description: "How many media the whole list holds, beyond reach or not.",
  })
  readonly totalCount!: number;
}
