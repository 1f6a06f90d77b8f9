import { Field, Int, ObjectType } from "type-graphql";
import { Cost } from "../cost/Cost.js";
import { FREE } from "../cost/weights.js";
import { PageInfo } from "./PageInfo.js";
import { Video } from "./Video.js";

@ObjectType({ description: "A video at its place in a list." })
export class VideoEdge {
  @Field(() => String, {
    description:
      "The place, for `after`. Opaque; belongs to the filter and order that it was given for.",
  })
  readonly cursor!: string;

  @Cost(FREE)
  @Field(() => Video, {
    description:
      "The video as the list knows it; a field that the list lacks is read when asked for.",
  })
  readonly node!: Video;
}

@ObjectType({ description: "A page of a list of videos." })
export class VideoConnection {
  @Field(() => [VideoEdge], { description: "The page, in order." })
  readonly edges!: readonly VideoEdge[];

  @Field(() => PageInfo, { description: "Where the page lies." })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, {
    description: "How many videos the whole list holds, beyond reach or not.",
  })
  readonly totalCount!: number;
}
