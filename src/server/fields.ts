/** An object of JSON whose members are unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether it is an object, and neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
