import { ours } from "../contestants/contestants.js";
import type { ServerProcess } from "../contestants/ServerProcess.js";
import { ratioOf, say, spreadOf } from "../figures/Spread.js";
import { Client } from "../load/Client.js";
import { closedLoop } from "../load/closedLoop.js";
import { prepare } from "../load/Workload.js";
import type { Question, Scale, Table } from "../Question.js";
import { refreshUpload } from "../workloads/refreshUpload.js";

/** Some processes that share the load; lists hold an entry for each round. */
interface Team {
  readonly members: readonly Member[];
  readonly perSecond: number[];
  /** Of all its processes together. */
  readonly cpuMsPerOperation: number[];
  /** How many CPUs its processes kept busy. */
  readonly cpus: number[];
}

interface Member {
  readonly server: ServerProcess;
  readonly client: Client;
}

export const twoProcesses: Question = {
  name: "twoProcesses",
  asks: "Do two gateways, each with a port of its own, do twice as many `refreshUpload` as one? The load generator and the stand-in need CPUs of the same machine: on two of them the rate cannot double, but the CPU time that an operation takes shows whether the processes hinder each other.",
  async answer(field, scale) {
    await field.upstream.set({});
    const servers = [await field.server(ours), await field.another(ours)];
    const members = servers.map((server) => ({
      server,
      client: new Client(server.url, prepare(refreshUpload.graphql), {
        connections: scale.workers,
        everyNth: scale.everyNth,
      }),
    }));
    try {
      return { tables: [await compare(members, scale)], goals: [] };
    } finally {
      await Promise.all(members.map(({ client }) => client.close()));
    }
  },
};

async function compare(
  members: readonly Member[],
  scale: Scale,
): Promise<Table> {
  for (const { client } of members)
    await closedLoop(client, scale.workers, scale.warmUp);
  const teams = [members.slice(0, 1), members].map(newTeam);
  for (let round = 0; round < scale.rounds; round += 1)
    for (const team of teams) await takeTurn(team, scale);
  return tableOf(teams);
}

function newTeam(members: readonly Member[]): Team {
  return { members, perSecond: [], cpuMsPerOperation: [], cpus: [] };
}

/** As many requests at a time for one as for two. */
async function takeTurn(
  { members, ...figures }: Team,
  { workers, turn }: Scale,
): Promise<void> {
  const before = await cpuMsOf(members);
  const began = performance.now();
  const loads = await Promise.all(
    members.map(({ client }) =>
      closedLoop(client, workers / members.length, turn),
    ),
  );
  const tookMs = performance.now() - began;
  const cpuMs = (await cpuMsOf(members)) - before;
  const operations = loads.reduce((sum, load) => sum + load.operations, 0);
  figures.perSecond.push((operations / tookMs) * 1000);
  figures.cpuMsPerOperation.push(cpuMs / operations);
  figures.cpus.push(cpuMs / tookMs);
}

async function cpuMsOf(members: readonly Member[]): Promise<number> {
  const usages = await Promise.all(members.map(({ server }) => server.usage()));
  return usages.reduce((sum, usage) => sum + usage.cpuMicroseconds / 1000, 0);
}

function tableOf(teams: readonly Team[]): Table {
  const [one] = teams;
  if (one === undefined) throw new Error("Nobody took part.");
  return {
    columns: [
      "processes",
      "operations per second",
      "× one",
      "CPU per operation, ms",
      "× one",
      "CPUs kept busy",
    ],
    rows: teams.map((team) => [
      String(team.members.length),
      say(spreadOf(team.perSecond)),
      say(ratioOf(team.perSecond, one.perSecond)),
      say(spreadOf(team.cpuMsPerOperation)),
      say(ratioOf(team.cpuMsPerOperation, one.cpuMsPerOperation)),
      say(spreadOf(team.cpus)),
    ]),
  };
}
