import { readFileSync } from "node:fs";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { startStack } from "../support/startStack.js";
import type {
  GraphQLAnswer,
  Stack,
  StackOptions,
} from "../support/startStack.js";
import { composers } from "./compose.js";
import type { Subgraph } from "./compose.js";
import type { Course } from "./courses.js";
import { COURSES_SDL, startCourseCatalogue } from "./startCourseCatalogue.js";
import type { CourseCatalogue } from "./startCourseCatalogue.js";

/** A router in front of this gateway and the course catalogue: three real servers. */
export interface Supergraph {
  readonly stack: Stack;
  readonly catalogue: CourseCatalogue;
  query(
    query: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphQLAnswer<Record<string, unknown>>>;
  /** How many requests the router has sent to this gateway. */
  fetches(): number;
  close(): Promise<void>;
}

/** What the router keeps of a request. */
interface RouterContext {
  readonly authorization?: string | undefined;
}

const SDL = readFileSync("schema/schema.graphql", "utf8");

export async function startSupergraph(
  courses: readonly Course[],
  options: StackOptions = {},
): Promise<Supergraph> {
  const stack = await startStack(options);
  const catalogue = await startCourseCatalogue(courses);
  const supergraphSdl = compose([
    { name: "vod", sdl: SDL, url: `${stack.url}/graphql` },
    { name: "courses", sdl: COURSES_SDL, url: catalogue.url },
  ]);
  const router = new ApolloServer<RouterContext>({
    gateway: new ApolloGateway({ supergraphSdl, buildService: forwarding }),
  });
  const { url } = await startStandaloneServer(router, {
    listen: { host: "127.0.0.1", port: 0 },
    context: ({ req }) =>
      Promise.resolve({ authorization: req.headers.authorization }),
  });
  return {
    stack,
    catalogue,
    query: async (query, headers = {}) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query }),
      });
      const read = (await answer.json()) as Omit<
        GraphQLAnswer<Record<string, unknown>>,
        "status"
      >;
      return { ...read, status: answer.status };
    },
    fetches: () =>
      stack.log.lines.filter(({ fields }) => fields["path"] === "/graphql")
        .length,
    close: async () => {
      await router.stop();
      await catalogue.close();
      await stack.close();
    },
  };
}

function compose(subgraphs: readonly Subgraph[]): string {
  const { errors, supergraph } = composers["@apollo/composition"](subgraphs);
  if (supergraph === undefined) throw new Error(errors.join("\n"));
  return supergraph;
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
