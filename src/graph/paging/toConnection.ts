import type { PageInfo } from "../types/PageInfo.js";
import { writeCursor } from "./cursor.js";
import type { Page, Window } from "./readWindow.js";

/** A window of a list, as Relay has it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * A window of a list as the graph shows it.
 *
 * @param list what makes the list the same as another: its name, filter and order
 */
export function toConnection<Node>(
  { total, records, token }: Page<Node>,
  { position, first }: Window,
  list: string,
): Connection<Node> {
  const end = position + first;
  const isBeforeMore = end < total;
  const edges = records.map((node, index) => {
    // A page may lack records that the list still counts: its end is the end of its places.
    const isLast = isBeforeMore && index + 1 === records.length;
    const place = isLast ? end : position + index + 1;
    const cursor = {
      position: place,
      token: place === end ? token : undefined,
    };
    return { cursor: writeCursor(cursor, list), node };
  });
  return {
    edges,
    totalCount: total,
    pageInfo: {
      // An empty page has no cursor to go on after, whatever the total says.
      hasNextPage: edges.length > 0 && isBeforeMore,
      hasPreviousPage: position > 0,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}
