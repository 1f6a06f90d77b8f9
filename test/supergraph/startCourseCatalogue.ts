import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";
import type { Course, Lesson } from "./courses.js";

/** What other subgraphs write, as `docs/federation.md` shows it. */
export const COURSES_SDL = readFileSync(
  "test/supergraph/courses.graphql",
  "utf8",
);

/** A subgraph of somebody else: it holds ids of videos and has never heard of VOD. */
export interface CourseCatalogue {
  readonly url: string;
  /** The `authorization` header of every request that arrived. */
  readonly authorizations: readonly (string | undefined)[];
  close(): Promise<void>;
}

export async function startCourseCatalogue(
  courses: readonly Course[],
): Promise<CourseCatalogue> {
  const authorizations: (string | undefined)[] = [];
  const server = new ApolloServer({
    schema: buildSubgraphSchema({
      typeDefs: parse(COURSES_SDL),
      resolvers: resolversOver(courses),
    }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    context: ({ req }) => {
      authorizations.push(req.headers.authorization);
      return Promise.resolve({});
    },
  });
  return { url, authorizations, close: () => server.stop() };
}

function resolversOver(courses: readonly Course[]) {
  return {
    Query: { courses: () => courses },
    Lesson: { video: ({ videoId }: Lesson) => ({ id: videoId }) },
    Video: {
      __resolveReference: (reference: object) => reference,
      courses: ({ id }: { readonly id: string }) =>
        courses.filter(({ lessons }) =>
          lessons.some(({ videoId }) => videoId === id),
        ),
    },
  };
}
