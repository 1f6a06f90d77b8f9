import { format } from "prettier";
import { operations } from "../../src/vod/operations/registry.js";
import type { Cell } from "./faultMatrix.js";
import { groupOperations, type OperationGroup } from "./groupOperations.js";
import { operationCalls } from "./operationCalls.js";
import { troubles } from "./troubles.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** How a group is repeated, for those who read the table and not the code. */
const REPEATED = {
  safe: "repeated: a second time does no harm",
  never:
    "repeated only when nothing was sent: a second time would make a second record",
  recover: "looked up after a lost answer, and repeated when nothing was made",
} as const;

/** The whole of docs/faults.md. */
export function renderPage(matrix: readonly Cell[]): Promise<string> {
  const groups = groupOperations(matrix);
  return format(
    [INTRODUCTION, legend(groups), READING, table(groups), BESIDES].join(
      "\n\n",
    ),
    { parser: "markdown" },
  );
}

const INTRODUCTION = `# When things go wrong

What a caller gets while VOD, the network or Redis is in trouble. Every operation is put through every kind of trouble, each
in a gateway of its own over the emulator; \`npm run faults\` writes this page, and a test compares it. No cell is a hang, a
crash, an answer that is not GraphQL, or \`INTERNAL_SERVER_ERROR\`, and none shows or logs a credential.

## The operations

Those of one letter fare alike.`;

const READING = `## What becomes of them

**answered**: as if nothing had happened. **answered, repeated**: the gateway has repeated or looked up the call; the caller
notices nothing but the time. Else the error that the caller gets, as in [errors.md](errors.md): \`code\`, \`status\`, the
vendor's own code where it sent one, and whether the same call can succeed later. "Once" is one call, "ever" is all of them.
An attempt may take 5 seconds, a call with all that belongs to it 15, and is sent three times at most.`;

const BESIDES = `## Beyond the table

- **An outage is not multiplied.** Repetitions draw on a budget that only successes fill, and a group of operations that fails
  most calls is left alone for 5 seconds at a time (\`UPSTREAM_UNAVAILABLE\` with \`retryAfterMs\`, at once); then a single call
  tries. Of 1,000 callers' calls in an outage at most 1,200 reach VOD, usually far fewer: [soak.md](soak.md). The budget
  begins with 20, so that a handful of calls is repeated in full; while only part of the calls fail it is one more for five
  that succeed.
- **A wrong clock** is corrected by the \`Date\` of VOD's refusal, for as long as the process runs, and logged. Mend it: tokens
  of callers are judged by the same clock. Setting it changes no length of time: deadlines, pauses, quota and limits run on
  a clock that nobody sets. Windows that gateways share in a Redis end by that machine's clock.
- **Without Redis** each gateway keeps to its \`VOD_QUOTA_SHARE\` and limits callers by itself; calls wait for about a second
  when it goes. Subscriptions go on with what this gateway hears itself; where events are missed, slow reads tell how a
  watched video ended: [events.md](events.md).
- **A lost create of an image or of attached media** may have made a record without a file. It costs nothing, and creating
  another is safe. Of a stream, look for its job first (\`urlUploads(sourceUrls)\`).
- **\`UPSTREAM_UNAVAILABLE\` that is not retryable**, from \`createUpload\` or \`createUrlUploads\`, means that nobody knows:
  the create was sent, and neither its answer nor the look-up's arrived. Repeating it may make another record. From anything
  else, a proxy on the way refuses: the next call will fare no better.
- **A name that takes long to resolve**, or a host that takes long to connect, is given up after 4 seconds:
  \`UPSTREAM_UNAVAILABLE\`, and nothing was sent.`;

function legend(groups: readonly OperationGroup[]): string {
  const rows = groups.map(
    ({ actions }, n) =>
      `| **${LETTERS[n]}** | ${actions.map((action) => `\`${action}\``).join(", ")} | ${waysOf(actions).join("; ")} |`,
  );
  return ["| | operations | |", "| --- | --- | --- |", ...rows].join("\n");
}

function waysOf(actions: readonly string[]): readonly string[] {
  const ways = Object.values(operations)
    .filter(({ action }) => actions.includes(action))
    .map(({ repeat }) => REPEATED[repeat.how]);
  const hasItems = operationCalls.some(
    ({ action, isBatch }) => isBatch && actions.includes(action),
  );
  return [...new Set(ways), ...(hasItems ? ["errors stand at each item"] : [])];
}

function table(groups: readonly OperationGroup[]): string {
  const heads = groups.map((_group, n) => LETTERS[n]);
  const rows = troubles.map(({ name, words }) => [
    `**${name}**: ${words}`,
    ...groups.map(({ cells }) => cells.get(name)),
  ]);
  return [
    ["what goes wrong", ...heads],
    ["---", ...heads.map(() => "---")],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
