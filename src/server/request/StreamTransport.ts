/** The ways in which subscriptions are answered: `graphql-transport-ws`, and server-sent events. */
export type StreamTransport = "websocket" | "sse";
