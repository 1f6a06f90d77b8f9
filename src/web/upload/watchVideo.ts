import { print } from "graphql";
import type { Client } from "graphql-ws";
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
