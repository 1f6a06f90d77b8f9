import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import {
  Directive,
  Extensions,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Subscription,
  buildSchemaSync,
} from "type-graphql";
import { RequiresScope } from "../../../../src/graph/access/RequiresScope.js";
import { readScopes } from "../../../../src/graph/access/readScopes.js";

@ObjectType()
class Shelf {
  @Field(() => String)
  readonly label!: string;
}

@ObjectType()
class LongShelf extends Shelf {
  @Field(() => String)
  readonly length!: string;
}

@RequiresScope("vod:read")
@Directive('@key(fields: "id")')
@ObjectType()
class Film {
  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
class BareEntity {
  @Field(() => String)
  readonly id!: string;
}

@RequiresScope("vod:read")
@ObjectType()
class NoEntity {
  @Field(() => String)
  readonly id!: string;

  /** Its own class resolves it. */
  @Field(() => String)
  reversed(): string {
    return "";
  }
}

@Resolver(() => Film)
class Declared {
  @RequiresScope("vod:edit")
  @Mutation(() => String)
  rename(): string {
    return "";
  }

  @RequiresScope("vod:upload")
  @FieldResolver(() => String)
  source(): string {
    return "";
  }

  @RequiresScope("vod:admin")
  @Query(() => Film)
  film(): undefined {
    return undefined;
  }

  @RequiresScope("vod:upload")
  @Subscription(() => String, { topics: "films" })
  watched(): string {
    return "";
  }
}

@Resolver(() => Film)
class Bare {
  @Query(() => Film)
  bareRoot(): undefined {
    return undefined;
  }

  @FieldResolver(() => String)
  bareField(): string {
    return "";
  }

  @Subscription(() => String, { topics: "films" })
  bareSubscription(): string {
    return "";
  }
}

@Resolver(() => Shelf)
class Inherited {
  @RequiresScope("vod:read")
  @Query(() => LongShelf)
  shelf(): undefined {
    return undefined;
  }

  @FieldResolver(() => String)
  place(): string {
    return "";
  }
}

@Resolver()
class OfBareTypes {
  @RequiresScope("vod:read")
  @Query(() => BareEntity)
  entity(): undefined {
    return undefined;
  }

  @RequiresScope("vod:read")
  @Query(() => NoEntity)
  other(): undefined {
    return undefined;
  }
}

@RequiresScope("vod:read")
@Resolver()
class Stray {
  @RequiresScope("vod:read")
  @Query(() => String)
  root(): string {
    return this.step();
  }

  @RequiresScope("vod:admin")
  step(): string {
    return "";
  }
}

/** Declares other things, which are no scopes, and shares the name of a step with another class. */
@Extensions({ audited: true })
@Resolver()
class OtherDeclarations {
  @RequiresScope("vod:edit")
  @Query(() => String)
  step(): string {
    return this.inner();
  }

  @Extensions({ audited: true })
  inner(): string {
    return "";
  }
}

const pubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("Nobody subscribes.");
  },
};

/** What is read of one resolver class. */
const read = (resolver: NewableFunction) => {
  const classes = [resolver] as const;
  return readScopes(
    buildSchemaSync({ resolvers: classes, validate: false, pubSub }),
    classes,
  );
};

describe("the declarations of a schema", () => {
  it("are read by coordinate: root fields, fields with a resolver, entities", () => {
    expect(Object.fromEntries(read(Declared))).toEqual({
      Film: "vod:read",
      "Film.source": "vod:upload",
      "Mutation.rename": "vod:edit",
      "Query.film": "vod:admin",
      "Subscription.watched": "vod:upload",
    });
  });

  it("are read beside declarations of other things", () => {
    expect(Object.fromEntries(read(OtherDeclarations))).toEqual({
      "Query.step": "vod:edit",
    });
  });

  it.each([
    [
      "a root field, a subscription, a field with a resolver",
      Bare,
      "The schema cannot be guarded: Query.bareRoot declares no scope; Subscription.bareSubscription declares no scope; Film.bareField declares no scope.",
    ],
    [
      "a field that a type inherits together with its resolver",
      Inherited,
      "The schema cannot be guarded: LongShelf.place declares no scope.",
    ],
    [
      "an entity, a method of a type; and a type has one too many",
      OfBareTypes,
      "The schema cannot be guarded: NoEntity.reversed declares no scope; BareEntity declares no scope; NoEntity declares a scope, but is no entity.",
    ],
    [
      "nothing, but a resolver class and a step of it have one too many",
      Stray,
      "The schema cannot be guarded: Stray declares a scope, but is no field; Stray.step declares a scope, but is no field.",
    ],
  ])("fail the build when they lack %s", (_what, resolver, message) => {
    expect(() => read(resolver)).toThrow(new Error(message));
  });
});
