/**
 * `npm run schema:diff [-- <ref>]`: what has changed in schema/schema.graphql since the last commit, or
 * since any other ref of git. Fails where a change breaks somebody: a client, or another subgraph.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  buildASTSchema,
  isRequiredArgument,
  isRequiredInputField,
  parse,
} from "graphql";

const file = "schema/schema.graphql";

/** In the order of the report. */
const headings = {
  [CriticalityLevel.Breaking]: "Breaking",
  [CriticalityLevel.Dangerous]: "Dangerous",
  [CriticalityLevel.NonBreaking]: "Safe",
};

/** What other subgraphs build on, which the inspector counts among the lesser changes. */
const promisedToSubgraphs =
  /^DIRECTIVE_USAGE_(OBJECT|FIELD_DEFINITION)_REMOVED .*@(key|shareable)$/;

/** What takes a default away, which the inspector counts among the lesser changes even where there has to be a value. */
const changedDefaults = new Set([
  "FIELD_ARGUMENT_DEFAULT_CHANGED",
  "INPUT_FIELD_DEFAULT_VALUE_CHANGED",
]);

const ref = process.argv[2] ?? "HEAD";
const before = committed(ref);
if (before === undefined) {
  console.error(
    `There is no ${file} at ${ref}: name a commit, a branch or a tag of this repository that holds it.`,
  );
  process.exitCode = 2;
} else {
  await compare(before, readFileSync(file, "utf8"));
}

/** @param {string} ref */
function committed(ref) {
  try {
    return execFileSync("git", ["show", "--end-of-options", `${ref}:${file}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

/** @param {string} before @param {string} after */
async function compare(before, after) {
  const changes = await diff(schemaOf(before), schemaOf(after), [
    breakSubgraphs,
    breakWhoReliesOnDefaults,
  ]);
  if (changes.length === 0) console.log(`${file} is as at ${ref}.`);
  for (const [level, heading] of Object.entries(headings)) {
    const messages = changes
      .filter(({ criticality }) => criticality.level === level)
      .map(({ message }) => message);
    report(heading, messages);
    if (level === CriticalityLevel.Breaking && messages.length > 0)
      process.exitCode = 1;
  }
}

/** @param {string} sdl */
function schemaOf(sdl) {
  // The definitions of the federation directives are a composer's to add.
  return buildASTSchema(parse(sdl), { assumeValidSDL: true });
}

/** @type {import("@graphql-inspector/core").Rule} */
function breakSubgraphs({ changes }) {
  return changes.map((change) =>
    promisedToSubgraphs.test(`${change.type} ${change.path}`)
      ? { ...change, criticality: { level: CriticalityLevel.Breaking } }
      : change,
  );
}

/** Who leaves out what has a default is refused once it has none. @type {import("@graphql-inspector/core").Rule} */
function breakWhoReliesOnDefaults({ changes, newSchema }) {
  return changes.map((change) =>
    changedDefaults.has(change.type) && isRequired(newSchema, change.path)
      ? { ...change, criticality: { level: CriticalityLevel.Breaking } }
      : change,
  );
}

/** @param {import("graphql").GraphQLSchema} schema @param {string} path of an argument or of a field of an input */
function isRequired(schema, path) {
  const [typeName, fieldName, argumentName] = path.split(".");
  const field = schema.getType(typeName).getFields()[fieldName];
  return argumentName === undefined
    ? isRequiredInputField(field)
    : isRequiredArgument(field.args.find(({ name }) => name === argumentName));
}

/** @param {string} heading @param {readonly string[]} messages */
function report(heading, messages) {
  if (messages.length === 0) return;
  console.log(`${heading}:`);
  for (const message of [...new Set(messages)].sort())
    console.log(`  ${message}`);
}
