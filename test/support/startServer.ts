import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import {
  createServer,
  type GatewayServer,
  type ServerOptions,
} from "../../src/server/index.js";
import { canary } from "./canary.js";
import { punctual } from "./FakeLoopDelay.js";
import { RecordingLogger } from "./recordingLogger.js";

/** A field that answers when the test says so. */
export class Gate {
  readonly #arrivals: (() => void)[] = [];
  readonly #signals: AbortSignal[] = [];
  #release: () => void = () => undefined;
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  /** Resolves with the signal of the first request that stands at the gate. */
  async arrived(): Promise<AbortSignal> {
    const [first] = await this.arrivedAll(1);
    return first!;
  }

  /** Resolves with the signals of the requests at the gate, once there are as many. */
  async arrivedAll(count: number): Promise<readonly AbortSignal[]> {
    while (this.#signals.length < count)
      await new Promise<void>((resolve) => this.#arrivals.push(resolve));
    return this.#signals;
  }

  open(): void {
    this.#release();
  }

  async pass(signal: AbortSignal): Promise<string> {
    this.#signals.push(signal);
    for (const tell of this.#arrivals.splice(0)) tell();
    await this.#released;
    return "passed";
  }
}

const sdl = `
  type Query {
    video(id: ID!): Video
    list(of: [[Int]]): Int
    wait: String
    fail: String
    long: String
  }
  type Mutation { refresh(id: ID!): String }
  type Video { id: ID!  self: Video  twin: Video  kin: Video }
`;

/** More than the kernel takes for a connection whose other end does not read. */
const longText = "long".repeat(4 * 1024 * 1024);

type Resolver = GraphQLFieldResolver<
  unknown,
  { readonly signal: AbortSignal },
  Record<string, string>
>;

/** Enough of a schema to look at what is around it. */
function standInSchema(gate: Gate): GraphQLSchema {
  const schema = buildSchema(sdl);
  const resolvers: Readonly<Record<string, Resolver>> = {
    video: (_source, { id }) => ({ id }),
    wait: (_source, _args, { signal }) => gate.pass(signal),
    long: () => longText,
    fail: () => {
      throw new Error("the reason, which nobody outside may read");
    },
  };
  for (const [name, resolve] of Object.entries(resolvers))
    schema.getQueryType()!.getFields()[name]!.resolve =
      resolve as GraphQLFieldResolver<unknown, unknown>;
  return schema;
}

/** A server over the stand-in schema, with its log and its gate. */
export interface StartedServer extends GatewayServer {
  readonly log: RecordingLogger;
  readonly gate: Gate;
  /** Sends one document as clients do that tell its failures by their status. */
  post(
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

export async function startServer(
  options: Partial<ServerOptions> = {},
): Promise<StartedServer> {
  const log = new RecordingLogger();
  const gate = new Gate();
  const server = await createServer({
    schema: standInSchema(gate),
    vod: {} as ServerOptions["vod"],
    pageFolder: "/nowhere",
    logger: log,
    // A crowded machine is late, and no test of ours is about that.
    loopDelay: punctual,
    ...options,
  });
  canary.hear(server.url);
  if (server.metricsUrl !== undefined) canary.hear(server.metricsUrl);
  canary.learn(...(options.documents?.routerSecrets ?? []));
  return {
    url: server.url,
    ...(server.metricsUrl !== undefined && { metricsUrl: server.metricsUrl }),
    get load() {
      return server.load;
    },
    close: async () => {
      await server.close();
      canary.check();
    },
    log,
    gate,
    post: (body, headers = {}) =>
      fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: {
          accept: "application/graphql-response+json",
          "content-type": "application/json",
          ...headers,
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
