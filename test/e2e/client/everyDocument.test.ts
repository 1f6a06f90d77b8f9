import { pathToFileURL } from "node:url";
import { join } from "node:path";
import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
} from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import {
  cacheExchange,
  Client,
  fetchExchange,
  subscriptionExchange,
  type Exchange,
} from "@urql/core";
import {
  cacheExchange as graphcache,
  type CacheExchangeOpts,
} from "@urql/exchange-graphcache";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { createClient, type Client as SocketClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { readFileSync } from "node:fs";
import {
  buildSchema,
  introspectionFromSchema,
  Kind,
  OperationTypeNode,
  type OperationDefinitionNode,
} from "graphql";
import { WebSocket } from "ws";
import type { VideoRecord } from "../../../src/vod/index.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { FrontendProject } from "../../support/FrontendProject.js";
import { startStack, type Stack } from "../../support/startStack.js";
import {
  differences,
  objectPaths,
  readShapes,
  type Seen,
  type Shape,
} from "../../support/typeShapes.js";
import { documentStory } from "./documentStory.js";

type Variables = Record<string, unknown>;
type Document = TypedDocumentNode<unknown, Variables>;

/** A client as our pages set it up. */
interface Frontend {
  /** All that it has of the answer: as it came and, where there is a cache, as the cache has it. */
  run(document: Document, variables: Variables): Promise<readonly unknown[]>;
  /** The first that is told. */
  first(document: Document, variables: Variables): Promise<unknown>;
}

/** What the packed client exports, as far as it is used here. */
type Packed = Readonly<Record<string, unknown>> & {
  readonly typesWithoutId: readonly string[];
};

const apollo =
  (withCache: boolean) =>
  (url: string, socket: SocketClient): Frontend => {
    const http = new HttpLink({ uri: url });
    const client = new ApolloClient({
      link: ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        new GraphQLWsLink(socket),
        http,
      ),
      cache: new InMemoryCache(),
    });
    const fetchPolicy = withCache ? "network-only" : "no-cache";
    return {
      run: async (document, variables) => {
        if (kindOf(document) === OperationTypeNode.MUTATION) {
          const { data } = await client.mutate({
            mutation: document,
            variables,
            fetchPolicy,
          });
          return [data];
        }
        const query = { query: document, variables };
        const { data } = await client.query({ ...query, fetchPolicy });
        return withCache ? [data, client.readQuery(query)] : [data];
      },
      first: (document, variables) =>
        new Promise((resolve, reject) => {
          client
            .subscribe({ query: document, variables, fetchPolicy })
            .subscribe({
              next: ({ data, error }) => {
                if (error === undefined) resolve(data);
                else reject(new Error("It failed.", { cause: error }));
              },
              error: (error: Error) => {
                reject(error);
              },
            });
        }),
    };
  };

const urql =
  (cache: (packed: Packed) => readonly Exchange[]) =>
  (url: string, socket: SocketClient, packed: Packed): Frontend => {
    const exchanges = [
      ...cache(packed),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", ...operation }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { ...operation, query },
              sink as Parameters<SocketClient["subscribe"]>[1],
            ),
          }),
        }),
      }),
    ];
    const client = new Client({ url, exchanges, preferGetMethod: false });
    return {
      run: async (document, variables) => {
        if (kindOf(document) === OperationTypeNode.MUTATION) {
          const { data, error } = await client.mutation(document, variables);
          if (error !== undefined) throw error;
          return [data];
        }
        const { data, error } = await client.query(document, variables, {
          requestPolicy: "network-only",
        });
        if (error !== undefined) throw error;
        if (exchanges.length === 2) return [data];
        return [data, client.readQuery(document, variables)?.data];
      },
      first: (document, variables) =>
        new Promise((resolve, reject) => {
          client
            .subscription(document, variables)
            .subscribe(({ data, error }) => {
              if (error === undefined) resolve(data);
              else reject(error);
            });
        }),
    };
  };

const frontends: Readonly<
  Record<
    string,
    (url: string, socket: SocketClient, packed: Packed) => Frontend
  >
> = {
  "Apollo Client, through its cache": apollo(true),
  "Apollo Client, without its cache": apollo(false),
  "urql, through its document cache": urql(() => [cacheExchange]),
  "urql, through its normalized cache": urql(({ typesWithoutId }) => [
    graphcache({
      schema: introspectionFromSchema(
        buildSchema(readFileSync("schema/api.graphql", "utf8")),
      ) as NonNullable<CacheExchangeOpts["schema"]>,
      keys: Object.fromEntries(
        typesWithoutId.map((name) => [name, () => null]),
      ),
    }),
  ]),
  "urql, without a cache": urql(() => []),
};

/** Errors are told of a job later, by `urlUploads`. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  CreateStreamUpload: ["data.createStreamUpload.upload.error"],
};

let project: FrontendProject;
let packed: Packed;
let shapeOf: (typeName: string) => Shape;
beforeAll(async () => {
  project = new FrontendProject();
  shapeOf = readShapes(join(project.client, "generated/graphql.d.ts"));
  packed = (await import(
    pathToFileURL(join(project.client, "index.js")).href
  )) as Packed;
});
afterAll(() => {
  project.remove();
});

const kindOf = (document: Document): OperationTypeNode =>
  document.definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION,
  )!.operation;

const documentOf = (operation: string): Document =>
  packed[`${operation}Document`] as Document;

const record = {
  VideoId: "v1",
  Status: "Normal",
  Title: "A film",
  Snapshots: [],
  CateId: 1,
  CateName: "Lectures",
  UserData: '{"Extend":{"v":1,"user":7}}',
} as unknown as VideoRecord;

describe.each(Object.entries(frontends))("%s", (_name, open) => {
  const answers = new Map<string, unknown[]>();
  const warnings: unknown[] = [];
  let watch: FakeWatch;
  let stack: Stack;
  let socket: SocketClient;

  beforeAll(async () => {
    for (const method of ["warn", "error"] as const)
      jest.spyOn(console, method).mockImplementation((...words) => {
        warnings.push(words);
      });
    watch = new FakeWatch();
    stack = await startStack({ server: { watch } });
    const url = `${stack.url}/graphql`;
    socket = createClient({
      url: url.replace("http", "ws"),
      webSocketImpl: WebSocket,
      lazyCloseTimeout: 0,
    });
    const frontend = open(url, socket, packed);
    const told = (operation: string) => answers.get(operation)?.at(-1);
    for (const [operation, given] of documentStory) {
      const variables =
        typeof given === "function" ? await given({ stack, told }) : given;
      const found = await frontend.run(documentOf(operation), variables);
      answers.set(operation, [...(answers.get(operation) ?? []), ...found]);
    }
    const video = frontend.first(documentOf("VideoUpdated"), { id: "v1" });
    await watch.watched(1);
    watch.tell({ found: true, record, requestId: "R-0" });
    answers.set("VideoUpdated", [await video]);
    watch.endAll();
    await watch.watched(0);
    const event = frontend.first(documentOf("MediaEvents"), {});
    await watch.watched(1);
    watch.tellEvent({
      type: "TranscodeComplete",
      mediaKind: "video",
      mediaId: "v1",
      at: new Date(0),
      outcome: "success",
      video: record,
      missed: 3,
    });
    answers.set("MediaEvents", [await event]);
  });
  afterAll(async () => {
    await socket.dispose();
    await stack.close();
    jest.restoreAllMocks();
  });

  it("has nothing to complain of", () => {
    expect(warnings).toEqual([]);
  });

  it("runs every document of schema/operations", () => {
    const documents = Object.keys(packed).filter((name) =>
      name.endsWith("Document"),
    );
    expect([...answers.keys()].map((name) => `${name}Document`).sort()).toEqual(
      documents.sort(),
    );
  });

  for (const operation of new Set([
    ...documentStory.map(([name]) => name),
    "VideoUpdated",
    "MediaEvents",
  ]))
    it(`returns of ${operation} exactly what its type promises`, () => {
      const kind = kindOf(documentOf(operation));
      const suffix = kind.charAt(0).toUpperCase() + kind.slice(1);
      const repeated = operation.endsWith(suffix) ? "" : suffix;
      const shape = shapeOf(`${operation}${repeated}`);
      const seen: Seen = new Set();
      const found = answers
        .get(operation)!
        .flatMap((answer) => differences(answer, shape, seen));
      expect(found).toEqual([]);
      const unseen = objectPaths(shape).filter((path) => !seen.has(path));
      expect(unseen).toEqual(UNSEEN[operation] ?? []);
    });
});
