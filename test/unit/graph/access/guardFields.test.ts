import { describe, expect, it } from "@jest/globals";
import {
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  graphql,
  parse,
  subscribe,
} from "graphql";
import type { Scope } from "../../../../src/auth/index.js";
import { guardFields } from "../../../../src/graph/access/guardFields.js";

/** A schema whose code tells when it runs. */
function watched(): {
  readonly schema: GraphQLSchema;
  readonly ran: string[];
} {
  const ran: string[] = [];
  const type = (name: string) =>
    new GraphQLObjectType({
      name,
      fields: {
        guarded: {
          type: GraphQLString,
          resolve: () => {
            ran.push("guarded");
            return "seen";
          },
        },
        property: { type: GraphQLString },
        free: { type: GraphQLString, resolve: () => "seen" },
      },
    });
  const subscription = new GraphQLObjectType({
    name: "Subscription",
    fields: {
      events: {
        type: GraphQLString,
        subscribe: async function* events() {
          ran.push("events");
          yield await Promise.resolve({ events: "one" });
          yield await Promise.resolve({ events: "two" });
        },
      },
    },
  });
  return {
    schema: new GraphQLSchema({ query: type("Query"), subscription }),
    ran,
  };
}

const caller = (...scopes: readonly Scope[]) => ({
  principal: { owner: "", scopes: new Set(scopes) },
});

describe("a guarded field", () => {
  const table = new Map<string, Scope>([
    ["Query.guarded", "vod:edit"],
    ["Query.property", "vod:edit"],
    ["Subscription.events", "vod:read"],
  ]);

  const ask = async (...scopes: readonly Scope[]) => {
    const { schema, ran } = watched();
    guardFields(schema, table);
    const source = "{ guarded property free }";
    const rootValue = { property: "seen" };
    const contextValue = caller(...scopes);
    const result = await graphql({ schema, source, rootValue, contextValue });
    return { ...JSON.parse(JSON.stringify(result)), ran } as object;
  };

  it.each([["vod:edit"], ["vod:admin"]] as const)(
    "runs for a caller with %s",
    async (scope) => {
      expect(await ask(scope)).toEqual({
        data: { guarded: "seen", property: "seen", free: "seen" },
        ran: ["guarded"],
      });
    },
  );

  it("does not run for one with all other scopes but vod:admin, and its siblings do", async () => {
    expect(await ask("vod:read", "vod:upload")).toMatchObject({
      data: { guarded: null, property: null, free: "seen" },
      errors: [
        {
          message: "Needs the scope vod:edit.",
          path: ["guarded"],
          extensions: { code: "FORBIDDEN", status: 403, retryable: false },
        },
        { path: ["property"], extensions: { code: "FORBIDDEN" } },
      ],
      ran: [],
    });
  });

  it("that is a subscription refuses before it subscribes to anything", async () => {
    const { schema, ran } = watched();
    guardFields(schema, table);
    const result = await subscribe({
      schema,
      document: parse("subscription { events }"),
      contextValue: caller("vod:upload"),
    });
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      errors: [{ message: "Needs the scope vod:read.", path: ["events"] }],
    });
    expect(ran).toEqual([]);
  });

  it("that is a subscription is asked once for all its events", async () => {
    const { schema } = watched();
    guardFields(schema, table);
    const stream = await subscribe({
      schema,
      document: parse("subscription { events }"),
      contextValue: caller("vod:read"),
    });
    const seen: unknown[] = [];
    for await (const { data } of stream as AsyncIterable<{ data: unknown }>)
      seen.push(data);
    expect(seen).toEqual([{ events: "one" }, { events: "two" }]);
  });

  it("leaves the resolvers of the others as they were", () => {
    const { schema } = watched();
    const { free } = schema.getQueryType()!.getFields();
    const before = free!.resolve;
    guardFields(schema, table);
    expect(free!.resolve).toBe(before);
  });
});
