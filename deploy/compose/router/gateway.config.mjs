/** The settings of Hive Gateway, the router of this example. Other routers: docs/federation.md. */
const passedOn = ["authorization", "x-request-id", "x-forwarded-for"];

export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      ...Object.fromEntries(
        passedOn.map((name) => [name, request.headers.get(name)]),
      ),
      // Ours, whatever a client sends under this name: it opens the gateways to documents that a router writes.
      "router-authorization": process.env.ROUTER_SECRET,
    }),
  },
};
