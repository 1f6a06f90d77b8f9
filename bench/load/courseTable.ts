import { gainTables, type Figures } from "../figures/gain.js";
import { ratioOf, say, spreadOf } from "../figures/Spread.js";
import type { Table } from "../Question.js";
import type { Course } from "./Course.js";

/**
 * The figures of a comparison, each beside its ratio to the first contestant, and what `ours` takes of what
 * it took `before`.
 */
export async function courseTables(
  courses: readonly Course[],
): Promise<readonly Table[]> {
  const figures = new Map(
    await Promise.all(
      courses.map(
        async (course) =>
          [course.contestant.name, await figuresOf(course)] as const,
      ),
    ),
  );
  return [tableOf(figures), ...gainTables(figures)];
}

async function figuresOf(course: Course): Promise<Figures> {
  const { peakMemoryKiB } = await course.server.usage();
  return {
    "CPU per operation, ms": course.cpuMsPerOperation,
    "operations per second": course.perSecond,
    "allocated per operation, KB": course.allocatedKBPerOperation,
    "peak memory, MiB": [peakMemoryKiB / 1024],
  };
}

function tableOf(figuresOf: ReadonlyMap<string, Figures>): Table {
  const [first] = figuresOf;
  if (first === undefined) throw new Error("Nobody took part.");
  const [base, baseFigures] = first;
  const names = Object.keys(baseFigures);
  return {
    columns: ["", ...names.flatMap((name) => [name, `× ${base}`])],
    rows: [...figuresOf].map(([contestant, figures]) => [
      contestant,
      ...names.flatMap((name) => {
        const values = figures[name] ?? [];
        const ratio = ratioOf(values, baseFigures[name] ?? []);
        return [say(spreadOf(values)), say(ratio)];
      }),
    ]),
  };
}
