import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { buildSchema, introspectionFromSchema } from "graphql";
import { typesWithoutId } from "../../../src/client/generated/cacheFacts.js";
import {
  CREATE_BY_INTERFACE,
  GONE,
  INPUT,
  NORMAL,
  READ,
  READ_TWO,
} from "../documents.mjs";
import { expectCredential, storyOf } from "../story.mjs";
import { openUrql } from "./openUrql.mjs";

export const peer = {
  name: "urql, graphcache",
  packages: ["@urql/core", "@urql/exchange-graphcache"],
  steps: {
    ...storyOf(open),
    "cache: fragment on an interface, with `schema`": async ({ url }) =>
      expectCredential(await createByInterface(url, { schema: readSchema() })),
    "cache: fragment on an interface, without `schema`": async ({ url }) =>
      expectCredential(await createByInterface(url)),
    "an error beside data, with `schema`": async ({ url }) => {
      const { ask } = open(url, {}, { schema: readSchema() });
      const { data, errors } = await ask(READ_TWO, { ids: [NORMAL, GONE] });
      assert.equal(errors[0].extensions.code, "NOT_FOUND");
      assert.equal(data.videos[0].id, NORMAL);
      assert.equal(data.videos[1], null);
    },
    "cache: a second query reads what the first has brought": async ({
      url,
    }) => {
      const { client, ask } = open(url);
      await ask(READ, { id: NORMAL });
      const { data } = client.readQuery(READ, { id: NORMAL });
      assert.equal(data.video.id, NORMAL);
    },
  },
  fails: {
    "an error beside data": [
      /the data are lost/,
      "An item that failed is unknown to the cache, and so is the whole list: `data` is null, `error` tells why. With `schema` the other items are kept.",
    ],
    "cache: fragment on an interface, without `schema`": [
      /fields of the credential are missing/,
      "The cache guesses which types a fragment on an interface fits, and drops its fields: give it `schema`, or spread on the concrete types, as the documents of `vod-graph-client` do.",
    ],
  },
};

/** Introspection, as graphcache's pages ask for it: of `api.graphql`, which the client package holds. */
function readSchema() {
  const file = new URL("../../../schema/api.graphql", import.meta.url);
  return introspectionFromSchema(buildSchema(readFileSync(file, "utf8")));
}

async function createByInterface(url, options) {
  const { ask } = open(url, {}, options);
  const { data } = await ask(CREATE_BY_INTERFACE, { input: INPUT });
  return data.createUpload;
}

function open(url, _world, options = {}) {
  const keys = Object.fromEntries(
    typesWithoutId.map((name) => [name, () => null]),
  );
  return openUrql(url, [cacheExchange({ keys, ...options }), fetchExchange]);
}
