import { floor, ours, type Contestant } from "../contestants/contestants.js";
import type { Field } from "../contestants/Field.js";
import { gainTables, type Figures } from "../figures/gain.js";
import { short } from "../figures/Spread.js";
import { Client } from "../load/Client.js";
import { closedLoop } from "../load/closedLoop.js";
import { prepare } from "../load/Workload.js";
import type { Goal, Question, Scale, Table } from "../Question.js";
import { mixed } from "../workloads/mixed.js";

const PEAK_GOAL_MIB = 160;
/** Caches that fill and code that is compiled late take this much. */
const GROWTH_GOAL_MIB = 2;

/** What is left after a tenth of the work, and after all of it. */
interface Stay {
  readonly name: string;
  readonly operations: number;
  readonly earlyHeapMiB: number;
  readonly lateHeapMiB: number;
  readonly peakMiB: number;
}

export const memory: Question = {
  name: "memory",
  asks: "How much memory does the gateway take over a million operations, and does it grow? `refreshUpload` and `video` in turn; the heap is what a full collection leaves after a tenth of the operations, and after all. What the others take is in the tables above.",
  async answer(field, scale) {
    await field.upstream.set({});
    const stays: Stay[] = [];
    for (const contestant of field.entrants([floor, ours])) {
      const part = contestant === floor ? 0.1 : 1;
      const longRun = scale.longRun * part;
      stays.push(await stay(field, contestant, { ...scale, longRun }));
    }
    return {
      tables: [tableOf(stays), ...gainTables(new Map(stays.map(figuresOf)))],
      goals: stays.filter(({ name }) => name === "ours").flatMap(goalsOf),
    };
  },
};

async function stay(
  field: Field,
  contestant: Contestant,
  { workers, longRun, everyNth }: Scale,
): Promise<Stay> {
  const server = await field.another(contestant);
  const client = new Client(server.url, prepare(mixed[contestant.speaks]), {
    connections: workers,
    everyNth,
  });
  const work = (part: number): Promise<unknown> =>
    closedLoop(client, workers, {
      operations: longRun * part,
      seconds: Number.POSITIVE_INFINITY,
    });
  try {
    await work(0.1);
    const earlyHeapMiB = (await server.heapBytes()) / 2 ** 20;
    await work(0.9);
    // The peak first: what looking at the heap takes is not the server's.
    const peakMiB = (await server.usage()).peakMemoryKiB / 1024;
    const lateHeapMiB = (await server.heapBytes()) / 2 ** 20;
    const { name } = contestant;
    return { name, operations: longRun, earlyHeapMiB, lateHeapMiB, peakMiB };
  } finally {
    await client.close();
    await server.end();
  }
}

function tableOf(stays: readonly Stay[]): Table {
  return {
    columns: [
      "",
      "operations",
      "heap after a tenth, MiB",
      "heap after all, MiB",
      "peak memory (RSS), MiB",
    ],
    rows: stays.map((stayed) => [
      stayed.name,
      stayed.operations.toLocaleString("en-US"),
      short(stayed.earlyHeapMiB),
      short(stayed.lateHeapMiB),
      short(stayed.peakMiB),
    ]),
  };
}

function figuresOf(stayed: Stay): readonly [string, Figures] {
  return [
    stayed.name,
    {
      "heap after all, MiB": [stayed.lateHeapMiB],
      "peak memory (RSS), MiB": [stayed.peakMiB],
    },
  ];
}

function goalsOf({ operations, ...found }: Stay): readonly Goal[] {
  const growthMiB = found.lateHeapMiB - found.earlyHeapMiB;
  return [
    {
      text: `peak memory of the gateway at most ${PEAK_GOAL_MIB} MiB`,
      found: `${short(found.peakMiB)} MiB`,
      isMet: found.peakMiB <= PEAK_GOAL_MIB,
    },
    {
      text: `its heap grows by less than ${GROWTH_GOAL_MIB} MiB`,
      found: `${growthMiB.toFixed(2)} MiB over ${operations.toLocaleString("en-US")} operations`,
      isMet: growthMiB < GROWTH_GOAL_MIB,
    },
  ];
}
