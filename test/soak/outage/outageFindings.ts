import type { Finding } from "../SoakRun.js";
import type { OutageCount, OutagePlan } from "./measureOutage.js";

const MOST_PER_CALL = 1.2;
/** The window that a breaker looks at: a trial that hangs, and the wait that follows it. */
const BACK_WITHIN_MS = 10_000;

/** The rules of an outage, and how they fared. */
export function outageFindings(
  { outage, healthyMs }: OutagePlan,
  count: OutageCount,
): readonly Finding[] {
  const { asked, sent, backAfterMs, unended, failedBefore } = count;
  const start = healthyMs === 0 ? "from the start" : "after calm";
  const found = (rule: string, figure: string, holds: boolean): Finding => ({
    rule: `${outage}, ${start}: ${rule}`,
    found: figure,
    holds,
  });
  return [
    found(
      `at most ${MOST_PER_CALL} calls reach VOD for each of a caller's`,
      `${(sent / asked).toFixed(3)}: ${sent} for ${asked}`,
      asked > 0 && sent <= MOST_PER_CALL * asked,
    ),
    found(
      "all is as before 10 s after its end",
      `the last call that failed was made ${(backAfterMs / 1000).toFixed(1)} s after it`,
      backAfterMs <= BACK_WITHIN_MS,
    ),
    found(
      "every call ends within its deadline",
      `${unended} did not`,
      unended === 0,
    ),
    ...(healthyMs === 0
      ? []
      : [
          found(
            "no call fails while all is well",
            `${failedBefore} before it`,
            failedBefore === 0,
          ),
        ]),
  ];
}
