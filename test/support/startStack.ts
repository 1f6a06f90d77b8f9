import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import {
  AuthenticationError,
  type Authenticator,
  type Principal,
} from "../../src/auth/index.js";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
} from "../../src/emulator/createEmulator.js";
import { buildSubgraph } from "../../src/graph/index.js";
import { PlayTokens } from "../../src/play/index.js";
import {
  createServer,
  type ServerLoad,
  type ServerOptions,
} from "../../src/server/index.js";
import {
  VodClient,
  staticCredentials,
  type Credentials,
  type VodClientOptions,
} from "../../src/vod/index.js";
import { canary } from "./canary.js";
import { FakeClock } from "./FakeClock.js";
import { punctual } from "./FakeLoopDelay.js";
import { RecordingLogger } from "./recordingLogger.js";
import { SecretWatch } from "./SecretWatch.js";
import { TEST_KEY } from "./testKey.js";

export { TEST_KEY };

export interface StackOptions {
  /** The clock of everything. @default one of its own */
  readonly clock?: FakeClock;
  /** The gateway's key pair, which the emulator knows unless told otherwise. @default TEST_KEY */
  readonly key?: Credentials;
  readonly emulator?: Partial<EmulatorOptions>;
  readonly vod?: Partial<VodClientOptions>;
  readonly server?: Partial<ServerOptions>;
  /** Who may call, each by a bearer token that is his name here. @default everybody, without a token */
  readonly principals?: Readonly<Record<string, Principal>>;
}

export interface GraphQLAnswer<Data> {
  /** The HTTP status. */
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLAnswerError[];
}

export interface GraphQLAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Sends documents to a gateway. */
export interface Caller {
  /** Runs a typed document. */
  execute<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<GraphQLAnswer<Data>>;
  /** Runs any document. */
  query(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<GraphQLAnswer<Record<string, unknown>>>;
}

/** A gateway over an emulator, both real servers on free ports, on one fake clock. */
export interface Stack extends Caller {
  readonly url: string;
  readonly load: ServerLoad;
  readonly clock: FakeClock;
  readonly emulator: Emulator;
  readonly vod: VodClient;
  readonly log: RecordingLogger;
  /** A caller who shows this bearer token. */
  as(token: string): Caller;
  /** How many calls of a VOD action have arrived at the emulator. */
  callsOf(action: string): number;
  /** @throws when `written` holds a secret of the run so far */
  expectNoSecretIn(place: string, written: unknown): void;
  /** Ends everything. @throws when a secret of the run was written anywhere */
  close(): Promise<void>;
}

/** It holds no state, and takes longer to build than everything else here. */
const schema = buildSubgraph();

/** Jitter is nothing unless a test says otherwise, so that retries follow at once. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { key = TEST_KEY, clock = new FakeClock() } = options;
  const log = new RecordingLogger();
  const emulator = await createEmulator({
    credentials: [key],
    clock,
    idSeed: "test",
    quotas: "off",
    ...options.emulator,
  });
  const secrets = new SecretWatch(key, emulator.url);
  const vod = new VodClient({
    endpoint: emulator.url,
    credentials: staticCredentials(key),
    clock,
    random: () => 0,
    quota: "off",
    // The clock stands still unless a test turns it: what opens would never close.
    breaker: "off",
    transport: secrets,
    logger: log,
    ...options.vod,
  });
  const server = await createServer({
    schema,
    vod,
    clock,
    logger: log,
    // A crowded machine is late, and no test of ours is about that.
    loopDelay: punctual,
    // A key that was kept would leave out calls that a test is about.
    playTokens: new PlayTokens({ region: "cn-shanghai", keyKeptMs: 0, clock }),
    ...(options.principals && {
      authenticator: authenticatorOf(options.principals),
    }),
    ...options.server,
  });
  canary.hear(server.url);
  canary.learn(...(options.server?.documents?.routerSecrets ?? []));
  const post = async <Data>(
    query: string,
    variables: unknown,
    token?: string,
  ): Promise<GraphQLAnswer<Data>> => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json",
        "content-type": "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const read = (await answer.json()) as Omit<GraphQLAnswer<Data>, "status">;
    return { ...read, status: answer.status };
  };
  const as = (token?: string): Caller => ({
    execute: (document, variables) => post(print(document), variables, token),
    query: (query, variables = {}) => post(query, variables, token),
  });
  return {
    ...as(),
    as,
    url: server.url,
    get load() {
      return server.load;
    },
    clock,
    emulator,
    vod,
    log,
    callsOf: (action) =>
      emulator.calls.filter((call) => call.action === action).length,
    expectNoSecretIn: (place, written) => {
      canary.expectNoneIn(place, written);
    },
    async close() {
      await server.close();
      await vod.close();
      await emulator.close();
      canary.check();
    },
  };
}

/** Takes a principal's name for his token: what tokens are worth is tested where they are real. */
function authenticatorOf(
  principals: Readonly<Record<string, Principal>>,
): Authenticator {
  return {
    authenticate: (authorization) => {
      const principal = principals[authorization?.replace("Bearer ", "") ?? ""];
      return principal === undefined
        ? Promise.reject(new AuthenticationError("Who are you?"))
        : Promise.resolve(principal);
    },
  };
}
