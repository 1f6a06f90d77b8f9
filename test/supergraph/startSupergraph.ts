import { readFileSync } from "node:fs";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
  type StackOptions,
} from "../support/startStack.js";
import { composers, type ComposerName, type Subgraph } from "./compose.js";
import type { Course } from "./courses.js";
import type { Router } from "./routers/Router.js";
import { startApolloGateway } from "./routers/startApolloGateway.js";
import {
  COURSES_SDL,
  startCourseCatalogue,
  type CourseCatalogue,
} from "./startCourseCatalogue.js";

/** A router in front of this gateway and the course catalogue: three real servers. */
export interface Supergraph {
  readonly stack: Stack;
  readonly catalogue: CourseCatalogue;
  /** The router's endpoint. */
  readonly url: string;
  query(
    query: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphQLAnswer<Record<string, unknown>>>;
  /** How many requests the router has sent to this gateway. */
  fetches(): number;
  close(): Promise<void>;
}

export interface SupergraphOptions extends StackOptions {
  /** @default Apollo's */
  readonly composer?: ComposerName;
  /** @default `@apollo/gateway` */
  readonly startRouter?: (supergraph: string) => Promise<Router>;
}

const SDL = readFileSync("schema/schema.graphql", "utf8");

export async function startSupergraph(
  courses: readonly Course[],
  {
    composer = "@apollo/composition",
    startRouter = startApolloGateway,
    ...options
  }: SupergraphOptions = {},
): Promise<Supergraph> {
  const stack = await startStack(options);
  const catalogue = await startCourseCatalogue(courses);
  const router = await startRouter(
    compose(composer, [
      { name: "vod", sdl: SDL, url: `${stack.url}/graphql` },
      { name: "courses", sdl: COURSES_SDL, url: catalogue.url },
    ]),
  );
  const { url } = router;
  return {
    stack,
    catalogue,
    url,
    query: async (query, headers = {}) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          ...headers,
        },
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
      await router.close();
      await catalogue.close();
      await stack.close();
    },
  };
}

function compose(
  composer: ComposerName,
  subgraphs: readonly Subgraph[],
): string {
  const { errors, supergraph } = composers[composer](subgraphs);
  if (supergraph === undefined) throw new Error(errors.join("\n"));
  return supergraph;
}
