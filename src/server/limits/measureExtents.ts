import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "../../graph/index.js";
import {
  extentOfField,
  extentOfFragment,
  nothing,
  sideBySide,
  type Extent,
} from "./Extent.js";

/** What a document is made of: its operations, and fragments that none of the parts before spreads. */
export interface MeasuredPart {
  readonly node: OperationDefinitionNode | FragmentDefinitionNode;
  readonly extent: Extent;
}

/**
 * Measures a document. Each fragment is looked at once, however often it is spread: spreading them one by one
 * could take forever. One that spreads itself counts as nothing there. What is spread nowhere counts too,
 * since it is validated like the rest.
 *
 * @param document as it was parsed, valid or not
 */
export function measureExtents(
  document: DocumentNode,
): readonly MeasuredPart[] {
  const fragments = fragmentsOf(document);
  const known = new Map<FragmentDefinitionNode, Extent>();
  const ofSelection = (selection: SelectionNode): Extent => {
    const directives = selection.directives?.length ?? 0;
    switch (selection.kind) {
      case Kind.FRAGMENT_SPREAD:
        return extentOfFragment(
          ofFragment(fragments.get(selection.name.value)),
          directives,
        );
      case Kind.INLINE_FRAGMENT:
        return extentOfFragment(ofSet(selection.selectionSet), directives);
      case Kind.FIELD:
        return extentOfField({
          name: selection.name.value,
          alias: selection.alias?.value,
          directives,
          inner: ofSet(selection.selectionSet),
        });
    }
  };
  const ofSet = (set: SelectionSetNode | undefined): Extent =>
    set === undefined ? nothing : sideBySide(set.selections.map(ofSelection));
  const ofFragment = (node: FragmentDefinitionNode | undefined): Extent => {
    if (node === undefined) return nothing;
    const measured = known.get(node);
    if (measured !== undefined) return measured;
    known.set(node, nothing);
    const extent = ofDefinition(node);
    known.set(node, extent);
    return extent;
  };
  const ofDefinition = (node: MeasuredPart["node"]): Extent => {
    const extent = ofSet(node.selectionSet);
    const directives = extent.directives + directivesAt(node);
    return { ...extent, directives };
  };
  const parts: MeasuredPart[] = [];
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION)
      parts.push({ node, extent: ofDefinition(node) });
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION && !known.has(node))
      parts.push({ node, extent: ofFragment(node) });
  return parts;
}

/** Those of a definition itself, and of its variables. */
function directivesAt(node: MeasuredPart["node"]): number {
  const variables =
    node.kind === Kind.OPERATION_DEFINITION ? node.variableDefinitions : [];
  return [node, ...(variables ?? [])].reduce(
    (count, { directives }) => count + (directives?.length ?? 0),
    0,
  );
}
