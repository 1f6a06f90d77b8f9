import {
  oursUnderQuota,
  peers,
  type Contestant,
} from "../contestants/contestants.js";
import type { Field } from "../contestants/Field.js";
import { gainTables, type Figures } from "../figures/gain.js";
import { say, short, spreadOf } from "../figures/Spread.js";
import { burst } from "../load/burst.js";
import { Client } from "../load/Client.js";
import type { Shot } from "../load/Workload.js";
import type { Goal, Question, Scale, Table } from "../Question.js";
import { video } from "../workloads/video.js";

/** What VOD allows for `GetVideoInfos` and `GetVideoInfo`, and about what it takes. */
const QUOTA = { callsPerSecond: 100, latencyMs: 20 } as const;

/** What one contestant did; lists hold an entry for each round. */
interface Course {
  readonly contestant: Contestant;
  readonly client: Client;
  readonly calls: number[];
  readonly throttled: number[];
  readonly answered: number[];
  readonly seconds: number[];
  /** What those got that were not answered. */
  readonly codes: Set<string>;
}

export const concurrentReads: Question = {
  name: "concurrentReads",
  asks: "What becomes of 1,000 reads of one video each, sent at once, when VOD answers 100 calls per second, each after 20 ms? The gateway gathers them into calls of 20; the others call once for each.",
  async answer(field, scale) {
    const shots = Array.from({ length: scale.burst }, (_, n) =>
      video.graphql(n + 1),
    );
    const courses = await enter(field, scale);
    try {
      // The code of the way that reads go is compiled before they are counted.
      await field.upstream.set({});
      for (const { client } of courses) await burst(client, shots);
      for (let round = 0; round < scale.rounds; round += 1)
        for (const course of courses) await takeTurn(course, field, shots);
      return {
        tables: [tableOf(courses), ...gainTables(gainsOf(courses))],
        goals: goalsOf(courses, scale),
      };
    } finally {
      await Promise.all(courses.map(({ client }) => client.close()));
    }
  },
};

async function enter(field: Field, scale: Scale): Promise<readonly Course[]> {
  return Promise.all(
    field.entrants([oursUnderQuota, ...peers]).map(async (contestant) => ({
      contestant,
      client: await connect((await field.server(contestant)).url, scale),
      calls: [],
      throttled: [],
      answered: [],
      seconds: [],
      codes: new Set<string>(),
    })),
  );
}

/** Opens the connections beforehand: the reads are to arrive at once, not as fast as sockets are accepted. */
async function connect(url: string, scale: Scale): Promise<Client> {
  const connections = scale.burst;
  const client = new Client(url, [], { connections, everyNth: 1 });
  const idle: Shot = {
    path: "",
    body: '{"query":"{ __typename }"}',
    isRight: () => true,
  };
  await burst(client, Array<Shot>(connections).fill(idle));
  return client;
}

async function takeTurn(
  course: Course,
  { upstream }: Field,
  shots: readonly Shot[],
): Promise<void> {
  await upstream.set(QUOTA);
  const { answered, codes, seconds } = await burst(course.client, shots);
  const { calls, refused } = await upstream.counts();
  course.calls.push(calls);
  course.throttled.push(refused);
  course.answered.push(answered);
  course.seconds.push(seconds);
  for (const code of codes) course.codes.add(code);
}

function videosPerCall({ answered, calls }: Course): readonly number[] {
  return answered.map((count, round) => count / (calls[round] ?? NaN));
}

function tableOf(courses: readonly Course[]): Table {
  return {
    columns: [
      "",
      "calls of VOD",
      "throttled by VOD",
      "videos per call",
      "reads answered",
      "the others",
      "seconds",
    ],
    rows: courses.map((course) => [
      course.contestant.name,
      ...[course.calls, course.throttled, videosPerCall(course)].map(figure),
      figure(course.answered),
      [...course.codes].join(" "),
      figure(course.seconds),
    ]),
  };
}

function gainsOf(courses: readonly Course[]): ReadonlyMap<string, Figures> {
  return new Map(
    courses.map((course) => [
      course.contestant.name,
      { "calls of VOD": course.calls, seconds: course.seconds },
    ]),
  );
}

function figure(values: readonly number[]): string {
  return say(spreadOf(values));
}

function goalsOf(
  courses: readonly Course[],
  { burst: reads }: Scale,
): readonly Goal[] {
  const [ours] = courses;
  if (ours === undefined) throw new Error("Nobody took part.");
  const most = spreadOf(ours.calls).most;
  const { least } = spreadOf(videosPerCall(ours));
  const { least: answered } = spreadOf(ours.answered);
  return [
    {
      text: "1,000 reads in at most 60 calls, all of them answered",
      found: `${short(answered)} in at most ${short(most)}`,
      isMet: most <= 60 && answered === reads,
    },
    {
      text: "at least 18 videos per call",
      found: short(least),
      isMet: least >= 18,
    },
  ];
}
