import { registerEnumType } from "type-graphql";

/** Registers how the items of one mutation can end. @param meanings each outcome, and what it means */
export function namedOutcomes<Name extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Name>> {
  const entries = Object.entries<string>(meanings);
  const type = Object.fromEntries(entries.map(([value]) => [value, value]));
  const valuesConfig = Object.fromEntries(
    entries.map(([value, means]) => [value, { description: means }]),
  );
  registerEnumType(type, { name, description, valuesConfig });
  return type as Record<Name, Name>;
}
