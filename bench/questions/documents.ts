import { parse, specifiedRules, validate, type GraphQLSchema } from "graphql";
import type * as Graph from "../../src/graph/index.js";
import type * as Faults from "../../src/server/limits/documentFaults.js";
import type * as Limits from "../../src/server/limits/queryLimits.js";
import { say, short, spreadOf, type Spread } from "../figures/Spread.js";
import type { Goal, Question } from "../Question.js";
import {
  documentFamilies,
  type DocumentFamily,
} from "../workloads/documents.js";

const REFUSED_GOAL_MS = 5;
const ACCEPTED_GOAL_MS = 10;

/** As built, not as the runner of this file would compile it. */
const built = {
  graph: "../../dist/graph/index.js",
  faults: "../../dist/server/limits/documentFaults.js",
  limits: "../../dist/server/limits/queryLimits.js",
};

/** What a document meets before it runs. */
interface Way {
  readonly schema: GraphQLSchema;
  readonly limits: Limits.QueryLimits;
  readonly documentFaults: typeof Faults.documentFaults;
}

interface Found {
  readonly family: DocumentFamily;
  readonly characters: number;
  /** All but white space and commas. */
  readonly tokens: number;
  readonly milliseconds: Spread;
}

export const documents: Question = {
  name: "documents",
  asks: "What CPU does a document take before it runs, by its size: parsed, counted, and validated unless it is refused by then? In the benchmark's own process; each is read anew each time.",
  async answer(_field, { rounds, documents: repeats }) {
    const way = await openWay();
    const found = documentFamilies.flatMap((family) =>
      family.sizes.map((size) =>
        measure(way, family, { size, rounds, repeats }),
      ),
    );
    return {
      tables: [
        {
          columns: [
            "",
            "characters",
            "tokens",
            "CPU, ms",
            "µs per token",
            "then",
          ],
          rows: found.map(rowOf),
        },
      ],
      goals: [goalOf(found, true), goalOf(found, false)],
    };
  },
};

async function openWay(): Promise<Way> {
  const { buildSubgraph } = (await import(built.graph)) as typeof Graph;
  const { documentFaults } = (await import(built.faults)) as typeof Faults;
  const { defaultQueryLimits } = (await import(built.limits)) as typeof Limits;
  return {
    schema: buildSubgraph(),
    limits: defaultQueryLimits,
    documentFaults,
  };
}

function measure(
  way: Way,
  family: DocumentFamily,
  {
    size,
    rounds,
    repeats,
  }: {
    readonly size: number;
    readonly rounds: number;
    readonly repeats: number;
  },
): Found {
  const text = family.document(size);
  const turn = (): number => {
    const before = process.cpuUsage();
    for (let done = 0; done < repeats; done += 1) take(way, family, text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / repeats;
  };
  // The one before the first warms it up.
  turn();
  return {
    family,
    characters: text.length,
    tokens: tokensIn(text),
    milliseconds: spreadOf(Array.from({ length: rounds }, turn)),
  };
}

/** @throws when it is refused and should not be, or the other way round */
function take(
  { schema, limits, documentFaults }: Way,
  { name, isRefused }: DocumentFamily,
  text: string,
): void {
  const document = parse(text, { maxLexicalTokens: limits.tokens });
  const faults = documentFaults(document, limits);
  if (faults.length > 0 !== isRefused)
    throw new Error(`${name}: ${faults[0]?.message ?? "it was not refused"}`);
  if (isRefused) return;
  const [error] = validate(schema, document, specifiedRules, { maxErrors: 5 });
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
}

function tokensIn(text: string): number {
  let count = -1;
  let token = parse(text).loc?.startToken ?? null;
  for (; token !== null; token = token.next) count += 1;
  // The last one is the end.
  return count - 1;
}

function rowOf(found: Found): readonly string[] {
  const { family, characters, tokens, milliseconds } = found;
  return [
    family.name,
    characters.toLocaleString("en-US"),
    tokens.toLocaleString("en-US"),
    say(milliseconds),
    short((milliseconds.median * 1000) / tokens),
    family.isRefused ? "refused" : "valid",
  ];
}

function goalOf(found: readonly Found[], isRefused: boolean): Goal {
  const most = isRefused ? REFUSED_GOAL_MS : ACCEPTED_GOAL_MS;
  const dearest = Math.max(
    ...found
      .filter(({ family }) => family.isRefused === isRefused)
      .map(({ milliseconds }) => milliseconds.median),
  );
  return {
    text: `${isRefused ? "a refused document" : "one that may run"} takes at most ${most} ms`,
    found: `${short(dearest)} ms`,
    isMet: dearest <= most,
  };
}
