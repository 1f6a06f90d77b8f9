#!/usr/bin/env bash
# graphql and @graphql-inspector/core: taking the default from a required input is not breaking to either, and hidden from one.
#
# Expected: `input I { n: Int! = 20 }` becoming `input I { n: Int! }` is reported as breaking, like a new required field: both
#   refuse every request that left the member out. The same for a required argument.
# Happens:  for the input field findBreakingChanges and findDangerousChanges of graphql-js report nothing at all; the inspector
#   calls it dangerous, which passes. For the argument both say dangerous. A request that was valid is refused from then on.
# Package:  graphql 16.15.0, @graphql-inspector/core 8.0.0.
# Source:   utilities/findBreakingChanges.js of graphql: defaults are compared for arguments only, and never together with "required".
# Matters:  a check of the schema in CI that fails on breaking changes lets through a change that stops deployed clients. Compare
#   isRequiredArgument() and isRequiredInputField() of both schemas, or replay the known documents against the new one.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact graphql@16.15.0 @graphql-inspector/core@8.0.0
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { diff } from "@graphql-inspector/core";
import { buildSchema, findBreakingChanges, findDangerousChanges, parse, validate } from "graphql";

async function changed({ before, after, query }) {
  const [old, young] = [before, after].map((sdl) => buildSchema(sdl));
  const types = (changes) => changes.map(({ type }) => type);
  const refused = (schema) => validate(schema, parse(query)).length > 0;
  return {
    refused: { before: refused(old), after: refused(young) },
    graphql: { breaking: types(findBreakingChanges(old, young)), dangerous: types(findDangerousChanges(old, young)) },
    inspector: (await diff(old, young)).map(({ type, criticality }) => `${criticality.level} ${type}`),
  };
}

const seen = {
  "input field loses its default": await changed({
    before: "input Page { first: Int! = 20 } type Query { videos(page: Page): Int }",
    after: "input Page { first: Int! } type Query { videos(page: Page): Int }",
    query: "{ videos(page: {}) }",
  }),
  "argument loses its default": await changed({
    before: "type Query { videos(first: Int! = 20): Int }",
    after: "type Query { videos(first: Int!): Int }",
    query: "{ videos }",
  }),
  "for comparison, a new required field": await changed({
    before: "input Page { after: ID } type Query { videos(page: Page): Int }",
    after: "input Page { after: ID first: Int! } type Query { videos(page: Page): Int }",
    query: "{ videos(page: {}) }",
  }),
};
console.dir(seen, { depth: null });
const refused = { before: false, after: true };
assert.deepEqual(seen, {
  "input field loses its default": {
    refused,
    graphql: { breaking: [], dangerous: [] },
    inspector: ["DANGEROUS INPUT_FIELD_DEFAULT_VALUE_CHANGED"],
  },
  "argument loses its default": {
    refused,
    graphql: { breaking: [], dangerous: ["ARG_DEFAULT_VALUE_CHANGE"] },
    inspector: ["DANGEROUS FIELD_ARGUMENT_DEFAULT_CHANGED"],
  },
  "for comparison, a new required field": {
    refused,
    graphql: { breaking: ["REQUIRED_INPUT_FIELD_ADDED"], dangerous: [] },
    inspector: ["BREAKING INPUT_FIELD_ADDED"],
  },
});
JS
timeout 40 node seen.mjs
printf 'As described.\n'
