import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { createEmulator } from "../../src/emulator/createEmulator.js";
import type {
  Emulator,
  EmulatorOptions,
} from "../../src/emulator/createEmulator.js";
import { buildSubgraph } from "../../src/graph/index.js";
import { createServer } from "../../src/server/index.js";
import type { ServerOptions } from "../../src/server/index.js";
import { VodClient, staticCredentials } from "../../src/vod/index.js";
import type { VodClientOptions } from "../../src/vod/index.js";
import { FakeClock } from "./FakeClock.js";
import { RecordingLogger } from "./recordingLogger.js";
import { SecretWatch } from "./SecretWatch.js";

/** The fake key pair of the tests. Its secret must never be seen in a log. */
export const TEST_KEY = {
  accessKeyId: "LTAItestAccessKeyId",
  accessKeySecret: "testAccessKeySecret-canary",
} as const;

export interface StackOptions {
  readonly emulator?: Partial<EmulatorOptions>;
  readonly vod?: Partial<VodClientOptions>;
  readonly server?: Partial<ServerOptions>;
}

export interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLAnswerError[];
}

export interface GraphQLAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A gateway over an emulator, both real servers on free ports, on one fake clock. */
export interface Stack {
  readonly url: string;
  readonly clock: FakeClock;
  readonly emulator: Emulator;
  readonly log: RecordingLogger;
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
  /** Ends everything. @throws when a secret of the run was logged */
  close(): Promise<void>;
}

/** Jitter is nothing unless a test says otherwise, so that retries follow at once. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const clock = new FakeClock();
  const log = new RecordingLogger();
  const emulator = await createEmulator({
    credentials: [TEST_KEY],
    clock,
    idSeed: "test",
    quotas: "off",
    ...options.emulator,
  });
  const secrets = new SecretWatch(TEST_KEY, emulator.url);
  const vod = new VodClient({
    endpoint: emulator.url,
    credentials: staticCredentials(TEST_KEY),
    clock,
    random: () => 0,
    transport: secrets,
    logger: log,
    ...options.vod,
  });
  const server = await createServer({
    schema: buildSubgraph(),
    vod,
    clock,
    logger: log,
    ...options.server,
  });
  const post = async <Data>(
    query: string,
    variables: unknown,
  ): Promise<GraphQLAnswer<Data>> => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const read = (await answer.json()) as GraphQLAnswer<Data>;
    secrets.expectNoneIn("an error", read.errors);
    return read;
  };
  return {
    url: server.url,
    clock,
    emulator,
    log,
    execute: (document, variables) => post(print(document), variables),
    query: (query, variables = {}) => post(query, variables),
    async close() {
      await server.close();
      await vod.close();
      await emulator.close();
      secrets.expectNoneIn("the log", log.lines);
    },
  };
}
