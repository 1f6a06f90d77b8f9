import { isObjectType } from "graphql";
import { format } from "prettier";
import { buildSubgraph } from "../../src/graph/index.js";
import { figureOf } from "../../src/graph/vendorCall.js";
import { operations, type ActionFacts } from "../../src/vod/index.js";

const INTRODUCTION = `# Actions of the vendor

What the gateway calls, from the client's own list: \`npm run actions\` writes this page and the policy of
[configuration.md](configuration.md#ram-permissions), and a test compares them. The emulator plays every one of them. The vendor's
remaining actions are not here.

- **Fields** are those that make the call: the ones of queries and mutations by their name alone. References from other
  subgraphs to a \`Video\`, an \`Image\`, an \`AttachedMedia\` or a \`UrlUpload\` make it as the query of that name does.
- **Calls** are what the vendor allows an account: [quota](configuration.md#quota). "Some regions" are all but Beijing, Shanghai,
  Shenzhen and Singapore.
- **Group** is what a circuit breaker opens for.
- **Codes** are the action's own; any call can meet [those of every call](errors.md).`;

/** The whole of docs/actions.md. */
export function renderActions(): Promise<string> {
  const fields = describedFields();
  const rows = Object.values(operations).map((facts) =>
    rowOf(
      facts,
      fields
        .filter(([, told]) => callsIn(told, facts.action))
        .map(([name]) => name),
    ),
  );
  const table = [
    "| action | fields | calls | group | codes |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
  return format(`${INTRODUCTION}\n\n${table}\n`, { parser: "markdown" });
}

/** docs/configuration.md with the policy that allows what the client calls. */
export function withPolicy(page: string): string {
  const actions = Object.values(operations)
    .map(({ action }) => `        "vod:${action}"`)
    .join(",\n");
  return page.replace(
    /("Action": \[\n)[^\]]*(\n +\])/,
    (_, begin: string, end: string) => `${begin}${actions}${end}`,
  );
}

/** Whether the list at the end of a description names the action. */
function callsIn(description: string, action: string): boolean {
  return new RegExp(`^- .*\\b${action}\\b`, "m").test(description);
}

function rowOf(facts: ActionFacts, fields: readonly string[]): string {
  const { action, group, errors, errorsAreExpected = false } = facts;
  const codes = errors.map(inCode).join(", ");
  const told = errorsAreExpected ? `none documented; expect ${codes}` : codes;
  const cells = [
    inCode(action),
    fields.map(inCode).join(", "),
    figureOf(facts),
    group,
    told,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Every field of an object, by its name, with what it says of itself. */
function describedFields(): readonly (readonly [string, string])[] {
  return Object.values(buildSubgraph().getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        ({ name, description }) =>
          [
            isRoot(type.name) ? name : `${type.name}.${name}`,
            description ?? "",
          ] as const,
      ),
    );
}

function isRoot(type: string): boolean {
  return type === "Query" || type === "Mutation";
}

function inCode(text: string): string {
  return `\`${text}\``;
}
