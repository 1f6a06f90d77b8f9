/**
 * Lists what normalized caches have to be told of our types, in src/client/generated/cacheFacts.ts. With
 * `--check` it only compares, and fails where the file has drifted.
 */
import { readFileSync } from "node:fs";
import { buildSchema, isAbstractType, isObjectType } from "graphql";
import { putOrCheck } from "./putOrCheck.mjs";

const sdl = readFileSync(new URL("./api.graphql", import.meta.url), "utf8");
const schema = buildSchema(sdl);
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith("__"),
);

const possibleTypes = types
  .filter((type) => isAbstractType(type))
  .map((type) => {
    const names = schema.getPossibleTypes(type).map(({ name }) => name);
    return `  ${type.name}: [${names.map((name) => `"${name}"`).join(", ")}],\n`;
  });

const roots = ["Query", "Mutation", "Subscription"];
const typesWithoutId = types
  .filter((type) => isObjectType(type) && !("id" in type.getFields()))
  .filter(({ name }) => !roots.includes(name))
  .map(({ name }) => `  "${name}",\n`);

putOrCheck(
  new URL("../src/client/generated/cacheFacts.ts", import.meta.url),
  `/**
 * Which types each interface and union stands for, as Apollo Client's \`InMemoryCache\` takes it: for fragments of
 * your own on an interface. The documents of this package need none.
 */
export const possibleTypes: Record<string, string[]> = {
${possibleTypes.join("")}};

/** The types that are parts of others, or answers: caches keep them where they were found. */
export const typesWithoutId: readonly string[] = [
${typesWithoutId.join("")}];
`,
);
