/**
 * What a test looks at one by one: of a list that is empty by mistake it would see nothing, and pass.
 *
 * @throws Error when there is nothing
 */
export function nonEmpty<T>(list: Iterable<T>): readonly T[] {
  const all = [...list];
  if (all.length === 0) throw new Error("There is nothing to look at.");
  return all;
}
