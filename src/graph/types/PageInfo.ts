import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({ description: "Where a page lies in its list." })
export class PageInfo {
  @Field(() => Boolean, {
    description: "Whether more follow: ask for them after `endCursor`.",
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether any stand before the page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the first edge; null on an empty page.",
  })
  readonly startCursor?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last edge; null on an empty page.",
  })
  readonly endCursor?: string | undefined;
}
