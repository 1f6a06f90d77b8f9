import { Kind } from "graphql";
import type {
  DocumentNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "../graph/index.js";
import {
  emptyShape,
  shapeOfField,
  sideBySide,
  type DocumentShape,
} from "./DocumentShape.js";

/**
 * Measures operations of a document. Each fragment is looked at once, however often it is spread: spreading
 * them one by one could take forever. One that spreads itself ends there; another rule refuses it.
 *
 * @param document as it was parsed, valid or not
 */
export function measureOperations(
  document: DocumentNode,
): (operation: OperationDefinitionNode) => DocumentShape {
  const fragments = fragmentsOf(document);
  const known = new Map<string, DocumentShape>();
  const shapeOfFragment = (name: string): DocumentShape => {
    const shape = known.get(name);
    if (shape !== undefined) return shape;
    known.set(name, emptyShape);
    const measured = shapeOfSet(fragments.get(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const shapeOfSelection = (selection: SelectionNode): DocumentShape => {
    switch (selection.kind) {
      case Kind.FRAGMENT_SPREAD:
        return shapeOfFragment(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return shapeOfSet(selection.selectionSet);
      case Kind.FIELD:
        return shapeOfField({
          name: selection.name.value,
          alias: selection.alias?.value,
          inner: shapeOfSet(selection.selectionSet),
        });
    }
  };
  const shapeOfSet = (set: SelectionSetNode | undefined): DocumentShape =>
    set === undefined
      ? emptyShape
      : sideBySide(set.selections.map(shapeOfSelection));
  return ({ selectionSet }) => shapeOfSet(selectionSet);
}
