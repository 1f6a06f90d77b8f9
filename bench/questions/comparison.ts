import { everybody } from "../contestants/contestants.js";
import { enter, leave, takeTurns } from "../load/Course.js";
import { courseTables } from "../load/courseTable.js";
import type { Workload } from "../load/Workload.js";
import type { Question } from "../Question.js";

/** A question about what one piece of work costs everybody, without a goal of its own. */
export function comparison(
  name: string,
  asks: string,
  workload: Workload,
): Question {
  return {
    name,
    asks,
    workload,
    async answer(field, scale) {
      await field.upstream.set({});
      const courses = await enter(everybody, workload, { field, scale });
      try {
        await takeTurns(courses, scale);
        return { tables: await courseTables(courses), goals: [] };
      } finally {
        await leave(courses);
      }
    },
  };
}
