import { print } from "graphql";
import { type Client, createClient } from "graphql-ws";
import {
  toGatewayError,
  VideoUpdatedDocument,
  type VideoStatus,
  type VideoUpdatedSubscription,
} from "../../client/index.js";

/**
 * The status of a video, as it is and after each change, until it is final or the loop is left.
 *
 * @throws GatewayError
 */
export async function* watchVideo(
  subscriptions: Client,
  id: string,
): AsyncGenerator<VideoStatus> {
  const answers = subscriptions.iterate<VideoUpdatedSubscription>({
    query: print(VideoUpdatedDocument),
    variables: { id, untilFinal: true },
  });
  for await (const answer of answers) {
    if (answer.errors !== undefined) throw toGatewayError(answer);
    const status = answer.data?.videoUpdated?.status;
    if (status !== undefined) yield status;
  }
}

/**
 * The gateway's subscriptions over one WebSocket, opened with the first of them. Server-sent events would
 * take a connection each, of which browsers allow six to a host, calls included.
 *
 * @param path of `/graphql`, relative to the page
 */
export function openSubscriptions(path: string): Client {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return createClient({ url: url.href });
}
