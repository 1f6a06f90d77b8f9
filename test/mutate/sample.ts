import { createHash } from "node:crypto";

/**
 * Some of a list, by chance that a seed decides: the same seed draws the same ones, in whatever order the list is,
 * and a longer list mostly those that a shorter one gave.
 */
export function sample(
  keys: readonly string[],
  size: number,
  seed: number,
): readonly string[] {
  const lot = new Map(
    keys.map((key) => [
      key,
      createHash("sha256").update(`${seed} ${key}`).digest("hex"),
    ]),
  );
  const drawn = (key: string): string => lot.get(key) ?? "";
  return keys
    .toSorted((one, other) => (drawn(one) < drawn(other) ? -1 : 1))
    .slice(0, size);
}

/** The interval of Wilson, in which a share lies with 95 % confidence when `hits` of `tries` were seen. */
export function wilson(
  hits: number,
  tries: number,
): { readonly from: number; readonly to: number } {
  if (tries === 0) return { from: 0, to: 1 };
  const z = 1.96;
  const share = hits / tries;
  const middle = share + z ** 2 / (2 * tries);
  const half =
    z * Math.sqrt((share * (1 - share)) / tries + (z / (2 * tries)) ** 2);
  const whole = 1 + z ** 2 / tries;
  return { from: (middle - half) / whole, to: (middle + half) / whole };
}
