import { Kind, TokenKind, type DocumentNode } from "graphql";
import type { DocumentLimits } from "./DocumentLimits.js";
import { spreadsIn } from "./findCircle.js";

/** What there is of a document before any fragment is spread. */
export type Outline = Pick<
  DocumentLimits,
  "nameLength" | "operations" | "fragments"
>;

/** Counts what a document holds as it stands. */
export function measureOutline(document: DocumentNode): Outline {
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
