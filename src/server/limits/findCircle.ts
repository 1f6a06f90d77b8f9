import {
  Kind,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type SelectionSetNode,
} from "graphql";

/**
 * Finds fragments that spread themselves, by way of others or at once. Each is looked at once.
 *
 * @param fragments of a document, by name
 * @returns the spreads that lead from one of them back to it, the last one closing the circle; undefined when
 *   there are none
 */
export function findCircle(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentSpreadNode[] | undefined {
  const over = new Set<string>();
  const way: FragmentSpreadNode[] = [];
  const places = new Map<string, number>();
  const search = (name: string): readonly FragmentSpreadNode[] | undefined => {
    const place = places.get(name);
    if (place !== undefined) return way.slice(place);
    const fragment = fragments.get(name);
    if (fragment === undefined || over.has(name)) return undefined;
    places.set(name, way.length);
    for (const spread of spreadsIn(fragment.selectionSet)) {
      way.push(spread);
      const circle = search(spread.name.value);
      if (circle !== undefined) return circle;
      way.pop();
    }
    places.delete(name);
    over.add(name);
    return undefined;
  };
  for (const name of fragments.keys()) {
    const circle = search(name);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** The spreads in selections, those of fields within them too. */
export function spreadsIn(
  { selections }: SelectionSetNode,
  spreads: FragmentSpreadNode[] = [],
): readonly FragmentSpreadNode[] {
  for (const selection of selections)
    if (selection.kind === Kind.FRAGMENT_SPREAD) spreads.push(selection);
    else if (selection.selectionSet !== undefined)
      spreadsIn(selection.selectionSet, spreads);
  return spreads;
}
