import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A category that media assets are sorted into." })
export class Category {
  @Field(() => ID, { description: "The category's id." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: "The category's name, at most 64 bytes.",
  })
  readonly name?: string | undefined;
}
