import { GraphQLError, Kind, type DocumentNode, TokenKind } from "graphql";
import { fragmentsOf } from "../../graph/index.js";
import { faultsOf, type DocumentLimits } from "./DocumentLimits.js";
import { findCircle, spreadsIn } from "./findCircle.js";
import { measureExtents, type MeasuredPart } from "./measureExtents.js";
import { measurePlaces } from "./measurePlaces.js";

/**
 * What makes a document too much. It takes as long as the document is large and looks at nothing of the schema;
 * what is within the limits is validated in a time that its size bounds.
 *
 * @param document as it was parsed, with its tokens
 * @returns nothing for a document within the limits, valid or not
 */
export function documentFaults(
  document: DocumentNode,
  limits: DocumentLimits,
): readonly GraphQLError[] {
  const outline = faultsOf(measureOutline(document), limits);
  if (outline.length > 0) return outline;
  const circle = circleFault(document);
  if (circle !== undefined) return [circle];
  const parts = measureExtents(document);
  const selections = parts.reduce(
    (sum, { extent }) => sum + extent.selections,
    0,
  );
  const faults = [
    ...extentFaults(parts, limits),
    ...faultsOf({ selections }, limits),
  ];
  // There may be too many places to look at, or they may lie too deep.
  const isBounded =
    selections <= limits.selections &&
    parts.every(
      ({ extent: { levels } }) =>
        levels <= limits.depth + limits.introspectionDepth,
    );
  return isBounded
    ? [...faults, ...placeFaults(document, parts, limits)]
    : faults;
}

/** In the words of graphql-js, which finds it when it has looked at other things. */
function circleFault(document: DocumentNode): GraphQLError | undefined {
  const nodes = findCircle(fragmentsOf(document));
  if (nodes === undefined) return undefined;
  const names = nodes.map(({ name }) => `"${name.value}"`);
  const way = names.slice(0, -1).join(", ");
  return new GraphQLError(
    `Cannot spread fragment ${names.at(-1) ?? ""} within itself${way === "" ? "" : ` via ${way}`}.`,
    { nodes },
  );
}

function extentFaults(
  parts: readonly MeasuredPart[],
  limits: DocumentLimits,
): readonly GraphQLError[] {
  return parts.flatMap(({ node, extent }) => {
    const { rootFields, aliases, depth, directives } = extent;
    const { introspectionDepth, introspectionAliases } = extent;
    const counts = {
      // A fragment that is spread nowhere is no operation.
      ...(node.kind === Kind.OPERATION_DEFINITION && { rootFields }),
      aliases,
      depth,
      directives,
      introspectionDepth,
      introspectionAliases,
    };
    return faultsOf(counts, limits, node);
  });
}

function placeFaults(
  document: DocumentNode,
  parts: readonly MeasuredPart[],
  limits: DocumentLimits,
): readonly GraphQLError[] {
  const fragments = fragmentsOf(document);
  let comparisons = 0;
  const ofParts = parts.flatMap(({ node }) => {
    const places = measurePlaces(node.selectionSet, fragments);
    const { repetition, recursion } = places;
    comparisons += places.comparisons;
    return faultsOf({ repetition, recursion }, limits, node);
  });
  return [...ofParts, ...faultsOf({ comparisons }, limits)];
}

/** What there is of a document before any fragment is spread. */
export type Outline = Pick<
  DocumentLimits,
  "nameLength" | "operations" | "fragments"
>;

/** Counts what a document holds as it stands. */
function measureOutline(document: DocumentNode): Outline {
  const fragments = new Set<string>();
  let operations = 0;
  let doubles = 0;
  for (const definition of document.definitions) {
    if (!("selectionSet" in definition)) continue;
    for (const { name } of spreadsIn(definition.selectionSet))
      fragments.add(name.value);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations += 1;
  }
  const defined = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const { value } = definition.name;
    if (defined.has(value)) doubles += 1;
    defined.add(value);
    fragments.add(value);
  }
  return {
    nameLength: longestName(document),
    operations,
    fragments: fragments.size + doubles,
  };
}

/** Names are read as tokens: enum values and types too. */
function longestName({ loc }: DocumentNode): number {
  let longest = 0;
  let token = loc?.startToken ?? null;
  for (; token !== null; token = token.next)
    if (token.kind === TokenKind.NAME)
      longest = Math.max(longest, token.end - token.start);
  return longest;
}
