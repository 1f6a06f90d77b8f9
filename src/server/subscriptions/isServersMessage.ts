import { MessageType, parseMessage } from "graphql-ws";

const serversOwn: readonly MessageType[] = [
  MessageType.ConnectionAck,
  MessageType.Next,
  MessageType.Error,
];

/** Whether a client has sent what only servers send: well formed, so that graphql-ws takes it for a fault of ours. */
export function isServersMessage(text: string): boolean {
  try {
    return serversOwn.includes(parseMessage(text).type);
  } catch {
    return false;
  }
}
