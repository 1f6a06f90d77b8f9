import { ratioOf, say, short, spreadOf } from "../figures/Spread.js";
import type { Table } from "../Question.js";
import type { Course } from "./Course.js";

/** The figures of a comparison, each beside its ratio to the first contestant. */
export async function courseTable(courses: readonly Course[]): Promise<Table> {
  const [base] = courses;
  if (base === undefined) throw new Error("Nobody took part.");
  const peaksMiB = await Promise.all(courses.map(peakMiB));
  const rows = courses.map((course, place) => [
    course.contestant.name,
    say(spreadOf(course.cpuMsPerOperation)),
    say(ratioOf(course.cpuMsPerOperation, base.cpuMsPerOperation)),
    say(spreadOf(course.perSecond)),
    say(ratioOf(course.perSecond, base.perSecond)),
    short(peaksMiB[place] ?? NaN),
    short((peaksMiB[place] ?? NaN) / (peaksMiB[0] ?? NaN)),
  ]);
  return {
    columns: [
      "",
      "CPU per operation, ms",
      `× ${base.contestant.name}`,
      "operations per second",
      `× ${base.contestant.name}`,
      "peak memory, MiB",
      `× ${base.contestant.name}`,
    ],
    rows,
  };
}

async function peakMiB({ server }: Course): Promise<number> {
  return (await server.usage()).peakMemoryKiB / 1024;
}
