import { composeServices as composeByApollo } from "@apollo/composition";
import { composeServices as composeByTheGuild } from "@theguild/federation-composition";
import { parse } from "graphql";

/** A subgraph as a composer takes it. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  /** Where a router finds it. @default nowhere */
  readonly url?: string;
}

export interface Composition {
  readonly errors: readonly string[];
  readonly supergraph: string | undefined;
}

type Composer = (subgraphs: readonly Subgraph[]) => Composition;

/** The two public composers: Apollo's, and the one of Hive and Cosmo. */
export const composers = {
  "@apollo/composition": (subgraphs) =>
    readResult(composeByApollo(subgraphs.map(serviceOf))),
  "@theguild/federation-composition": (subgraphs) =>
    readResult(composeByTheGuild(subgraphs.map(serviceOf))),
} satisfies Record<string, Composer>;

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
