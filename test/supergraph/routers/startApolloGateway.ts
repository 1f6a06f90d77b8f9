import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import type { Router } from "./Router.js";

/** What the router keeps of a request. */
interface RouterContext {
  readonly authorization?: string | undefined;
}

export async function startApolloGateway(
  supergraphSdl: string,
): Promise<Router> {
  const router = new ApolloServer<RouterContext>({
    gateway: new ApolloGateway({ supergraphSdl, buildService: forwarding }),
    includeStacktraceInErrorResponses: false,
  });
  const { url } = await startStandaloneServer(router, {
    listen: { host: "127.0.0.1", port: 0 },
    context: ({ req }) =>
      Promise.resolve({ authorization: req.headers.authorization }),
  });
  return { url, close: () => router.stop() };
}

function forwarding({ url = "" }: { readonly url?: string }) {
  return new RemoteGraphQLDataSource<RouterContext>({
    url,
    willSendRequest: ({ request, context }) => {
      const { authorization } = context as RouterContext;
      if (authorization !== undefined)
        request.http?.headers.set("authorization", authorization);
    },
  });
}
