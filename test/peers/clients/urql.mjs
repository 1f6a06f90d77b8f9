import assert from "node:assert/strict";
import { cacheExchange, fetchExchange } from "@urql/core";
import { NORMAL, READ, WATCH } from "../documents.mjs";
import { storyOf } from "../story.mjs";
import { openUrql } from "./openUrql.mjs";

const exchanges = [cacheExchange, fetchExchange];

export const peer = {
  name: "urql, document cache",
  packages: ["@urql/core"],
  steps: {
    ...storyOf((url) => openUrql(url, exchanges)),
    "each gets what suits it, though every `Accept` lists event streams":
      async ({ url }) => {
        const types = [];
        const note = async (...request) => {
          const response = await fetch(...request);
          types.push(response.headers.get("content-type").split(";")[0]);
          return response;
        };
        const client = openUrql(url, exchanges, { fetch: note });
        await client.ask(READ, { id: NORMAL });
        const events = client.watch(WATCH, { id: NORMAL });
        await events.next();
        await events.return();
        assert.deepEqual(types, [
          "application/graphql-response+json",
          "text/event-stream",
        ]);
      },
  },
};
