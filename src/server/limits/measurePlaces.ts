import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from "graphql";

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** How the fields of a part of a document stand to each other, its fragments spread. */
export interface Places {
  /** The most fields that answer at one place: under one name, in one object. */
  readonly repetition: number;
  /** The most times that a field stands on one path, within itself; introspection apart. */
  readonly recursion: number;
  /**
   * Pairs of fields that answer at one place, over all places: validation looks at each. Those of the same
   * field without arguments or selections cost next to nothing, and do not count.
   */
  readonly comparisons: number;
}

/**
 * Looks at every place of the answer, and so takes as long as there are selections, each as often as it is
 * spread: a document is measured by `measureExtents` first.
 *
 * @param fragments of the document; none of them may spread itself
 */
export function measurePlaces(
  set: SelectionSetNode,
  fragments: Fragments,
): Places {
  const { repetition, comparisons } = measurePairs([set], fragments);
  const recursion = measureRecursion(set, fragments, new Map());
  return { repetition, recursion, comparisons };
}

function measurePairs(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): Omit<Places, "recursion"> {
  const places = new Map<string, FieldNode[]>();
  for (const field of sets.flatMap((set) => collectFields(set, fragments))) {
    const name = (field.alias ?? field.name).value;
    const others = places.get(name);
    if (others === undefined) places.set(name, [field]);
    else others.push(field);
  }
  let repetition = 0;
  let comparisons = 0;
  for (const fields of places.values()) {
    const inner = fields.flatMap(({ selectionSet = [] }) => selectionSet);
    const below = measurePairs(inner, fragments);
    repetition = Math.max(repetition, fields.length, below.repetition);
    comparisons += comparisonsOf(fields) + below.comparisons;
  }
  return { repetition, comparisons };
}

/** @returns the pairs of fields, less those that are plain and the same */
function comparisonsOf(fields: readonly FieldNode[]): number {
  const plain = new Map<string, number>();
  for (const { name, arguments: given, selectionSet } of fields)
    if (selectionSet === undefined && !given?.length)
      plain.set(name.value, (plain.get(name.value) ?? 0) + 1);
  const same = [...plain.values()].map(pairsOf);
  return same.reduce((rest, pairs) => rest - pairs, pairsOf(fields.length));
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** @param path how often each field stands on the way here */
function measureRecursion(
  set: SelectionSetNode,
  fragments: Fragments,
  path: Map<string, number>,
): number {
  let most = 0;
  for (const { name, selectionSet } of collectFields(set, fragments)) {
    if (name.value === "__schema" || name.value === "__type") continue;
    const times = (path.get(name.value) ?? 0) + 1;
    most = Math.max(most, times);
    if (selectionSet === undefined) continue;
    path.set(name.value, times);
    most = Math.max(most, measureRecursion(selectionSet, fragments, path));
    path.set(name.value, times - 1);
  }
  return most;
}

/** Adds the fields of one object, those of fragments included. */
function collectFields(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  fields: FieldNode[] = [],
): readonly FieldNode[] {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      fields.push(selection);
      continue;
    }
    const { selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (fragments.get(selection.name.value) ?? {});
    if (selectionSet !== undefined)
      collectFields(selectionSet, fragments, fields);
  }
  return fields;
}
