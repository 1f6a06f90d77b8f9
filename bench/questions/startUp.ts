import { everybody, type Contestant } from "../contestants/contestants.js";
import type { Field } from "../contestants/Field.js";
import { gainTables, type Figures } from "../figures/gain.js";
import { ratioOf, say, short, spreadOf } from "../figures/Spread.js";
import { Client } from "../load/Client.js";
import { prepare } from "../load/Workload.js";
import type { Question, Table } from "../Question.js";
import { refreshUpload } from "../workloads/refreshUpload.js";

const GOAL_MS = 1000;

/** What one contestant did; lists hold an entry for each round. */
interface Starts {
  readonly contestant: Contestant;
  readonly tookMs: number[];
  readonly cpuMs: number[];
  readonly memoryMiB: number[];
}

export const startUp: Question = {
  name: "startUp",
  asks: "How long is it from the start of a process to its first `refreshUpload`, answered?",
  async answer(field, { rounds }) {
    await field.upstream.set({});
    const all = field.entrants(everybody).map(newStarts);
    for (let round = 0; round < rounds; round += 1)
      for (const starts of all) await start(field, starts);
    const ours = all.find(({ contestant }) => contestant.name === "ours");
    const { median } = spreadOf(ours?.tookMs ?? []);
    return {
      tables: [tableOf(all), ...gainTables(new Map(all.map(figuresOf)))],
      goals: [
        {
          text: "the gateway's first answer under 1 s from the start of its process",
          found: `${short(median)} ms`,
          isMet: median < GOAL_MS,
        },
      ],
    };
  },
};

function newStarts(contestant: Contestant): Starts {
  return { contestant, tookMs: [], cpuMs: [], memoryMiB: [] };
}

async function start(
  field: Field,
  { contestant, tookMs, cpuMs, memoryMiB }: Starts,
): Promise<void> {
  const shots = prepare(refreshUpload[contestant.speaks]);
  const began = performance.now();
  const server = await field.another(contestant);
  const client = new Client(server.url, shots, { connections: 1, everyNth: 1 });
  try {
    await client.send();
    tookMs.push(performance.now() - began);
    const { cpuMicroseconds, peakMemoryKiB } = await server.usage();
    cpuMs.push(cpuMicroseconds / 1000);
    memoryMiB.push(peakMemoryKiB / 1024);
  } finally {
    await client.close();
    await server.end();
  }
}

function figuresOf({
  contestant,
  tookMs,
  cpuMs,
  memoryMiB,
}: Starts): readonly [string, Figures] {
  return [
    contestant.name,
    {
      "first answer, ms": tookMs,
      "CPU until then, ms": cpuMs,
      "memory then, MiB": memoryMiB,
    },
  ];
}

function tableOf(all: readonly Starts[]): Table {
  const base = all[0]?.tookMs ?? [];
  return {
    columns: [
      "",
      "first answer, ms",
      "× floor",
      "CPU until then, ms",
      "memory then, MiB",
    ],
    rows: all.map(({ contestant, tookMs, cpuMs, memoryMiB }) => [
      contestant.name,
      say(spreadOf(tookMs)),
      say(ratioOf(tookMs, base)),
      say(spreadOf(cpuMs)),
      say(spreadOf(memoryMiB)),
    ]),
  };
}
