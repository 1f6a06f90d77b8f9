import { percentile, say, short, spreadOf } from "../figures/Spread.js";
import type { Scale, Table } from "../Question.js";
import type { Client } from "./Client.js";
import type { Course } from "./Course.js";
import { openLoop } from "./openLoop.js";

/** One who is asked at a fixed rate; lists hold an entry for each round. */
export interface Walk {
  readonly name: string;
  readonly client: Client;
  readonly perSecond: number;
  readonly p50Ms: number[];
  readonly p99Ms: number[];
}

/** Half of what a contestant can do at most. */
export function walkOf({ contestant, client, perSecond }: Course): Walk {
  return newWalk(contestant.name, client, spreadOf(perSecond).median / 2);
}

export function newWalk(name: string, client: Client, perSecond: number): Walk {
  return { name, client, perSecond, p50Ms: [], p99Ms: [] };
}

/** Has them take turns, each at its own rate. */
export async function walkInTurns(
  walks: readonly Walk[],
  { rounds, turn }: Scale,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const { client, perSecond, p50Ms, p99Ms } of walks) {
      const tookMs = await openLoop(client, perSecond, turn);
      p50Ms.push(percentile(tookMs, 0.5));
      p99Ms.push(percentile(tookMs, 0.99));
    }
  }
}

/** How much more a walk's p99 is than another's, round by round. */
export function addedMs(walk: Walk, base: Walk): readonly number[] {
  return walk.p99Ms.map((ms, round) => ms - (base.p99Ms[round] ?? NaN));
}

/** @param base what the others' added p99 is counted from */
export function latencyTable(walks: readonly Walk[], base: Walk): Table {
  return {
    columns: [
      "",
      "arrivals per second",
      "p50, ms",
      "p99, ms",
      `p99 added to ${base.name}, ms`,
    ],
    rows: walks.map((walk) => [
      walk.name,
      short(walk.perSecond),
      say(spreadOf(walk.p50Ms)),
      say(spreadOf(walk.p99Ms)),
      walk === base ? "" : say(spreadOf(addedMs(walk, base))),
    ]),
  };
}
