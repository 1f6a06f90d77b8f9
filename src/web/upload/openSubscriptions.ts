import { createClient, type Client } from "graphql-ws";

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
