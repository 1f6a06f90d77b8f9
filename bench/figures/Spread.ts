/** A figure over several rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @param values one for each round, at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: percentile(sorted, 0.5),
    least: percentile(sorted, 0),
    most: percentile(sorted, 1),
  };
}

/** @param sorted shortest first, at least one. @param part from 0 to 1 */
export function percentile(sorted: readonly number[], part: number): number {
  const value = sorted[Math.round((sorted.length - 1) * part)];
  if (value === undefined) throw new Error("There is nothing to look at.");
  return value;
}

/** The ratio within each round, so that what slows a whole round slows both. */
export function ratioOf(
  values: readonly number[],
  base: readonly number[],
): Spread {
  return spreadOf(values.map((value, round) => value / (base[round] ?? NaN)));
}

/** `0.41 (0.40..0.44)` */
export function say({ median, least, most }: Spread): string {
  return least === most
    ? short(median)
    : `${short(median)} (${short(least)}..${short(most)})`;
}

/** Three digits that count. */
export function short(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en-US");
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
