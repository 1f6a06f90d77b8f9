/**
 * Sends the items of each group together, the groups side by side.
 *
 * @param groupOf what the items of one group have in common
 * @param send answers one entry per item, in order
 * @returns one entry per item, in the order of `items`
 */
export async function inGroups<Item, Entry>(
  items: readonly Item[],
  groupOf: (item: Item) => string | number,
  send: (group: readonly Item[]) => Promise<readonly Entry[]>,
): Promise<readonly Entry[]> {
  const groups = new Map<string | number, { item: Item; index: number }[]>();
  items.forEach((item, index) => {
    const key = groupOf(item);
    groups.set(key, [...(groups.get(key) ?? []), { item, index }]);
  });
  const answers = await Promise.all(
    [...groups.values()].map(async (group) => {
      const entries = await send(group.map(({ item }) => item));
      return entries.map((entry, n) => ({ entry, at: group[n]?.index ?? 0 }));
    }),
  );
  return answers
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
