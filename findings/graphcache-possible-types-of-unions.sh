#!/usr/bin/env bash
# Graphcache: `possibleTypes` of a union does not keep it from reading one member's fields on another.
#
# Expected: with `possibleTypes` set, "fragments are matched deterministically": `... on Video` has nothing to do with an `Image`,
#   as both are object types that the list names, and neither is a supertype of the other.
# Happens:  when an answer is written, the fragment is taken for one that matches: Graphcache complains of each of its fields, "Invalid
#   undefined: The field at `size` is `undefined`". Without the option it guesses, says so once, and does not take it; with the
#   schema there is nothing to say. What is read back is the same in all three.
# Package:  @urql/exchange-graphcache 9.0.2, with @urql/core 6.0.3 and graphql 16.11.0.
# Source:   the type of the option says that it is for deterministic matching where no schema is given.
# Matters:  who reads the complaints looks for a fault in the server, and a test that allows none fails. A frontend that is handed `possibleTypes` with a client package, as Apollo's cache wants it, has to be handed the
#   introspection for Graphcache.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @urql/exchange-graphcache@9.0.2 @urql/core@6.0.3 graphql@16.11.0
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, fetchExchange, gql } from "@urql/core";
import { buildSchema, introspectionFromSchema } from "graphql";

const schema = introspectionFromSchema(buildSchema(`
  union Media = Image | Video
  type Query { media: Media! }
  type Image { id: ID! url: String! }
  type Video { id: ID! size: Int! }
`));
const query = gql`{ media { __typename ... on Video { id size } ... on Image { id url } } }`;
const answer = { data: { media: { __typename: "Image", id: "1", url: "u" } } };
const seen = {};
for (const [how, options] of Object.entries({
  "by possibleTypes": { possibleTypes: { Media: ["Image", "Video"] } },
  "by nothing": {},
  "by the schema": { schema },
})) {
  const complaints = [];
  const client = new Client({
    url: "http://127.0.0.1/",
    preferGetMethod: false,
    fetch: async () => new Response(JSON.stringify(answer), { headers: { "content-type": "application/json" } }),
    exchanges: [cacheExchange({ ...options, logger: (_level, text) => complaints.push(text.split("\n")[0]) }), fetchExchange],
  });
  const { data } = await client.query(query, {}).toPromise();
  const about = (words) => complaints.filter((text) => text.startsWith(words)).length;
  seen[how] = { url: data.media.url, invalid: about("Invalid undefined"), heuristic: about("Heuristic") };
}
console.log(seen);
assert.deepEqual(seen, {
  "by possibleTypes": { url: "u", invalid: 1, heuristic: 0 },
  "by nothing": { url: "u", invalid: 0, heuristic: 1 },
  "by the schema": { url: "u", invalid: 0, heuristic: 0 },
});
JS
node seen.mjs
