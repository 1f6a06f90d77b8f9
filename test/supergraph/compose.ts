import { composeServices as composeByApollo } from "@apollo/composition";
import { composeServices as composeByTheGuild } from "@theguild/federation-composition";
import {
  federateSubgraphs,
  ROUTER_COMPATIBILITY_VERSION_ONE,
} from "@wundergraph/composition";
import { parse, print } from "graphql";

/** A subgraph as a composer takes it. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  /** Where a router finds it. @default nowhere */
  readonly url?: string;
}

export interface Composition {
  readonly errors: readonly string[];
  /** WunderGraph's has no `@join__*`: its router is configured apart. */
  readonly supergraph: string | undefined;
}

type Composer = (subgraphs: readonly Subgraph[]) => Composition;

/** The three public composers: Apollo's, that of Hive, and that of Cosmo. */
export const composers = {
  "@apollo/composition": (subgraphs) =>
    readResult(composeByApollo(subgraphs.map(serviceOf))),
  "@theguild/federation-composition": (subgraphs) =>
    readResult(composeByTheGuild(subgraphs.map(serviceOf))),
  "@wundergraph/composition": composeByWunderGraph,
} satisfies Record<string, Composer>;

export type ComposerName = keyof typeof composers;

function serviceOf({ name, sdl, url = "http://nowhere.example/" }: Subgraph) {
  return { name, url, typeDefs: parse(sdl) };
}

function readResult({
  errors = [],
  supergraphSdl: supergraph,
}: {
  readonly errors?: readonly Error[] | undefined;
  readonly supergraphSdl?: string | undefined;
}): Composition {
  return { errors: errors.map(({ message }) => message), supergraph };
}

function composeByWunderGraph(subgraphs: readonly Subgraph[]): Composition {
  const result = federateSubgraphs({
    subgraphs: subgraphs.map((subgraph) => {
      const { name, url, typeDefs } = serviceOf(subgraph);
      return { name, url, definitions: typeDefs };
    }),
    version: ROUTER_COMPATIBILITY_VERSION_ONE,
  });
  return result.success
    ? { errors: [], supergraph: print(result.federatedGraphAST) }
    : {
        errors: result.errors.map(({ message }) => message),
        supergraph: undefined,
      };
}
