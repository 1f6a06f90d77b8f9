import "reflect-metadata";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { describe, expect, it } from "@jest/globals";
import { isObjectType } from "graphql";
import {
  Arg,
  Field,
  Int,
  ObjectType,
  Query,
  Resolver,
  buildSchemaSync,
} from "type-graphql";
import { Cost, IsPart, SharesCall } from "../../../../src/graph/cost/Cost.js";
import { ListSize } from "../../../../src/graph/cost/ListSize.js";

@Cost(2)
@ObjectType()
class Film {
  @SharesCall("GetFilm")
  @Field(() => Int)
  readonly length!: number;

  @IsPart()
  @Field(() => Film)
  readonly trailer!: Film;
}

@ObjectType()
class FilmPage {
  @Field(() => [Film])
  readonly edges!: readonly Film[];
}

@Resolver()
class Films {
  @Cost(0)
  @ListSize({ perEntry: { ids: 1 } })
  @Query(() => [Film])
  byIds(@Cost(3) @Arg("ids", () => [Int]) ids: readonly number[]): Film[] {
    return ids.map(() => new Film());
  }

  @ListSize({ assumed: 7 })
  @Query(() => [Film])
  newest(): [] {
    return [];
  }

  @ListSize({ first: "first", of: "edges", assumed: 7 })
  @Query(() => FilmPage)
  page(@Arg("first", () => Int) first: number): FilmPage {
    return { edges: this.byIds([first]) };
  }
}

const schema = buildSchemaSync({ resolvers: [Films], validate: false });

describe("declarations of cost and length", () => {
  it("are written for routers", () => {
    expect(printSchemaWithDirectives(schema)).toBe(`schema {
  query: Query
}

type Query {
  byIds(ids: [Int!]! @cost(weight: 3)): [Film!]! @cost(weight: 0) @listSize(assumedSize: 100, requireOneSlicingArgument: false)
  newest: [Film!]! @listSize(assumedSize: 7, requireOneSlicingArgument: false)
  page(first: Int!): FilmPage! @listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
}

type Film @cost(weight: 2) {
  length: Int!
  trailer: Film!
}

type FilmPage {
  edges: [Film!]!
}`);
  });

  it("are kept whole for this gateway, with what routers know nothing of", () => {
    const kept = ["Film", "Query"].flatMap((name) => {
      const type = schema.getType(name);
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).map(
        ({ name: field, extensions }) => [field, extensions],
      );
    });
    expect(Object.fromEntries(kept)).toMatchObject({
      length: { sharedCall: "GetFilm" },
      trailer: { isPart: true },
      byIds: { listSize: { perEntry: { ids: 1 } } },
      newest: { listSize: { assumed: 7 } },
      page: { listSize: { first: "first", of: "edges", assumed: 7 } },
    });
  });
});
