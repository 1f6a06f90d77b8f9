import type { GraphQLSchema } from "graphql";
import { AUTH_DIRECTIVES } from "./access/emitAuthDirectives.js";
import { CACHE_CONTROL } from "./cacheControl.js";
import { FREE } from "./cost/weights.js";
import {
  resolveAttachedMediaReference,
  resolveImageReference,
  resolveVideoReference,
  resolveUrlUploadReference,
} from "./entities/references.js";
import { federationLink } from "./addFederation.js";
import { resolvers } from "./operations/registry.js";
import {
  apiSdlOf,
  sdlOf,
  subgraphOf,
  type SubgraphParts,
} from "./subgraphOf.js";

const DESCRIPTION =
  "Uploads to ApsaraVideo VOD. Begin with `createUpload`; when its credential runs out, `refreshUpload`; then watch `video` become NORMAL. Every error that stems from VOD says in its `extensions` what to do: see `ErrorCode`.";

/** How each entity is found by what other subgraphs know of it. */
const REFERENCES = {
  AttachedMedia: resolveAttachedMediaReference,
  Image: resolveImageReference,
  UrlUpload: resolveUrlUploadReference,
  Video: resolveVideoReference,
} as const;

/** type-graphql has no place for these. */
const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: "What can be read. A field that fails is null and leaves the others.",
  Mutation:
    "What can be done, one after the other. A field that fails is null and leaves the others.",
  Subscription:
    "What is told as it happens, over WebSocket (`graphql-transport-ws`) or server-sent events (`Accept: text/event-stream`).",
};

/** How a deployment may want its subgraph. */
export interface SubgraphOptions {
  /**
   * Whether `@authenticated` and `@requiresScopes` tell routers what this gateway asks for. Supergraphs
   * that hold them are refused by some.
   * @default false
   */
  readonly authDirectives?: boolean;
  /**
   * Whether covers, snapshots, streams, images and attached media are told by https URLs where VOD tells http ones.
   * @default false
   */
  readonly httpsUrls?: boolean;
}

/** Builds the Federation 2 subgraph from the decorated classes. */
export function buildSubgraph(options: SubgraphOptions = {}): GraphQLSchema {
  return subgraphOf(parts(options));
}

/** The SDL that a composer is told; without options the one that `schema/schema.graphql` holds. */
export function emitSdl(options: SubgraphOptions = {}): string {
  return sdlOf(parts(options));
}

/** The SDL that clients see, without anything of federation: what `schema/api.graphql` holds. */
export function emitApiSdl(): string {
  return apiSdlOf(parts({}));
}

function parts({
  authDirectives = false,
  httpsUrls = false,
}: SubgraphOptions): SubgraphParts {
  return {
    resolvers,
    references: REFERENCES,
    head: `${federationLink(authDirectives ? AUTH_DIRECTIVES : [])}\n\n${CACHE_CONTROL}`,
    authDirectives,
    httpsUrls,
    description: DESCRIPTION,
    rootDescriptions: ROOT_DESCRIPTIONS,
    objectWeight: FREE,
  };
}
