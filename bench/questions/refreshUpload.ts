import { everybody } from "../contestants/contestants.js";
import type { Field } from "../contestants/Field.js";
import { gainTables } from "../figures/gain.js";
import { ratioOf, short, spreadOf } from "../figures/Spread.js";
import { Client } from "../load/Client.js";
import { closedLoop } from "../load/closedLoop.js";
import { enter, leave, takeTurns, type Course } from "../load/Course.js";
import { courseTables } from "../load/courseTable.js";
import {
  addedMs,
  latencyTable,
  newWalk,
  walkInTurns,
  walkOf,
  type Walk,
} from "../load/Walk.js";
import { prepare } from "../load/Workload.js";
import type { Answer, Goal, Question, Scale } from "../Question.js";
import {
  refreshUpload as workload,
  refreshUploadDirectly,
} from "../workloads/refreshUpload.js";

export const refreshUpload: Question = {
  name: "refreshUpload",
  workload,
  asks: "What does one `refreshUpload` cost, and how long does it take at half of what each server can do? One call of VOD for everybody.",
  async answer(field, scale) {
    await field.upstream.set({});
    const courses = await enter(everybody, workload, { field, scale });
    try {
      await takeTurns(courses, scale);
      return await withLatency(courses, field, scale);
    } finally {
      await leave(courses);
    }
  },
};

async function withLatency(
  courses: readonly Course[],
  field: Field,
  scale: Scale,
): Promise<Answer> {
  const walks = courses.map(walkOf);
  const ours = walks.find(({ name }) => name === "ours") as Walk;
  const direct = await directWalk(field, ours.perSecond, scale);
  try {
    await walkInTurns([direct, ...walks], scale);
  } finally {
    await direct.client.close();
  }
  const latencies = new Map(
    walks.map(({ name, p50Ms, p99Ms }) => [
      name,
      { "p50, ms": p50Ms, "p99, ms": p99Ms },
    ]),
  );
  return {
    tables: [
      ...(await courseTables(courses)),
      latencyTable([direct, ...walks], direct),
      ...gainTables(latencies),
    ],
    goals: [...cpuGoals(courses), latencyGoal(ours, direct)],
  };
}

async function directWalk(
  { upstream }: Field,
  perSecond: number,
  { workers, warmUp, everyNth }: Scale,
): Promise<Walk> {
  const client = new Client(upstream.url, prepare(refreshUploadDirectly), {
    connections: 4 * workers,
    everyNth,
  });
  await closedLoop(client, workers, warmUp);
  return newWalk("VOD", client, perSecond);
}

function cpuGoals(courses: readonly Course[]): readonly Goal[] {
  const cpuOf = (wanted: string): readonly number[] =>
    courses.find(({ contestant }) => contestant.name === wanted)
      ?.cpuMsPerOperation ?? [];
  const toFloor = ratioOf(cpuOf("ours"), cpuOf("floor")).median;
  const toPeers = courses
    .filter(({ contestant }) => contestant.name.startsWith("pop"))
    .map((peer) => ratioOf(cpuOf("ours"), peer.cpuMsPerOperation).median);
  const toBest = Math.max(...toPeers);
  return [
    {
      text: "CPU per operation at most 1.5 times the floor",
      found: `${short(toFloor)} times`,
      isMet: toFloor <= 1.5,
    },
    {
      text: "CPU per operation at most half of the best peer",
      found: `${short(toBest)} of it`,
      isMet: toBest <= 0.5,
    },
  ];
}

function latencyGoal(ours: Walk, direct: Walk): Goal {
  const { median } = spreadOf(addedMs(ours, direct));
  return {
    text: "p99 added to VOD's own under 3 ms at half of saturation",
    found: `${short(median)} ms at ${short(ours.perSecond)} per second`,
    isMet: median < 3,
  };
}
