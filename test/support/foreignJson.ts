import fc from "fast-check";

/** The names of what every object inherits. */
export const inheritedNames: readonly string[] = Object.getOwnPropertyNames(
  Object.prototype,
);

/** Texts of any origin: inherited names, numbers in disguise, blanks, control characters, whole texts of JSON. */
export const foreignText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...inheritedNames, "", " ", "null", "NaN", "-0", "1e999"),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.json({ maxDepth: 1 }),
);

/** What JSON can hold, inherited names among its texts and members. */
export const foreignValue: fc.Arbitrary<unknown> = fc.oneof(
  foreignText,
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(foreignText, foreignText, { maxKeys: 3 }),
);

/**
 * Texts of JSON objects that look like what is expected, and hold anything: members of the names given and
 * inherited ones, any of them twice; now and then no object, or no JSON.
 *
 * @param members what is usual for a member of that name
 */
export function foreignJson(
  members: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<string> {
  const usual = Object.entries(members).map(([name, value]) =>
    fc.tuple(fc.constant(name), fc.oneof(value, foreignValue)),
  );
  const stray = fc.tuple(foreignText, foreignValue);
  const object = fc
    .tuple(
      fc.tuple(...usual.map((entry) => fc.option(entry, { freq: 4 }))),
      fc.array(stray, { maxLength: 3 }),
    )
    .map(([known, strange]) =>
      objectText([...known.filter((entry) => entry !== null), ...strange]),
    );
  return fc.oneof(
    { arbitrary: object, weight: 8 },
    { arbitrary: fc.json(), weight: 1 },
    { arbitrary: foreignText, weight: 1 },
  );
}

/** Written by hand: an object literal would take `__proto__` for its prototype, and no name twice. */
function objectText(entries: readonly (readonly [string, unknown])[]): string {
  const texts = entries.map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return `{${texts.join(",")}}`;
}
