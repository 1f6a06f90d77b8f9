import type { Video } from "../types/Video.js";
import type { VideoConnection } from "../types/VideoConnection.js";
import { writeCursor } from "./cursor.js";
import type { Page, Window } from "./readWindow.js";

/**
 * A window of a list as the graph shows it.
 *
 * @param list what makes the list the same as another: its name, filter and order
 */
export function toVideoConnection(
  { total, records, token }: Page<Video>,
  { position, first }: Window,
  list: string,
): VideoConnection {
  const edges = records.map((node, index) => {
    const isEnd = index + 1 === first;
    const cursor = {
      position: position + index + 1,
      token: isEnd ? token : undefined,
    };
    return { cursor: writeCursor(cursor, list), node };
  });
  return {
    edges,
    totalCount: total,
    pageInfo: {
      // An empty page has no cursor to go on after, whatever the total says.
      hasNextPage: edges.length > 0 && position + records.length < total,
      hasPreviousPage: position > 0,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}
