import type { Contestant } from "../contestants/contestants.js";
import type { Field } from "../contestants/Field.js";
import type { ServerProcess } from "../contestants/ServerProcess.js";
import type { Scale } from "../Question.js";
import { Client } from "./Client.js";
import { closedLoop } from "./closedLoop.js";
import { prepare, type Workload } from "./Workload.js";

/** What one contestant did; lists hold an entry for each round. */
export interface Course {
  readonly contestant: Contestant;
  readonly server: ServerProcess;
  readonly client: Client;
  /** User and system of the server's process, in milliseconds. */
  readonly cpuMsPerOperation: number[];
  readonly perSecond: number[];
  /** On the heap of the server's process, in thousands of bytes. */
  readonly allocatedKBPerOperation: number[];
}

/** Starts them all and warms them up. */
export async function enter(
  contestants: readonly Contestant[],
  workload: Workload,
  { field, scale }: { readonly field: Field; readonly scale: Scale },
): Promise<readonly Course[]> {
  const courses = await Promise.all(
    field.entrants(contestants).map(async (contestant): Promise<Course> => {
      const server = await field.server(contestant);
      const shots = prepare(workload[contestant.speaks]);
      const client = new Client(server.url, shots, {
        connections: 4 * scale.workers,
        everyNth: scale.everyNth,
      });
      return {
        contestant,
        server,
        client,
        cpuMsPerOperation: [],
        perSecond: [],
        allocatedKBPerOperation: [],
      };
    }),
  );
  for (const { client } of courses)
    await closedLoop(client, scale.workers, scale.warmUp);
  return courses;
}

/** Has them take turns, as many at a time as there are workers. */
export async function takeTurns(
  courses: readonly Course[],
  { rounds, workers, turn }: Scale,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const { server, client, ...figures } of courses) {
      await server.countAllocations();
      const before = await server.usage();
      const { operations, seconds } = await closedLoop(client, workers, turn);
      const after = await server.usage();
      const allocatedKB = (await server.allocatedBytes()) / 1000;
      const cpuMs = (after.cpuMicroseconds - before.cpuMicroseconds) / 1000;
      figures.cpuMsPerOperation.push(cpuMs / operations);
      figures.perSecond.push(operations / seconds);
      figures.allocatedKBPerOperation.push(allocatedKB / operations);
    }
  }
}

export async function leave(courses: readonly Course[]): Promise<void> {
  await Promise.all(courses.map(({ client }) => client.close()));
}
