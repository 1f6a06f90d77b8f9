export type Fields = Readonly<Record<string, unknown>>;

/** The members of what a caller sent, which are none where it is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
