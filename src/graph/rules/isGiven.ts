/** Whether an optional input was given: GraphQL lets callers leave it out or send null. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
