import { createHash } from "node:crypto";
import { Agent, request } from "undici";
import { nextOf, subscribers } from "../../support/subscribers.js";
import type { TokenIssuer } from "../../support/TokenIssuer.js";

/** The code of an answer's first error; `OK` when it has none. */
type Code = string;

interface Sent {
  readonly body: Readonly<Record<string, unknown>>;
  /** @default that of the caller whose turn it is */
  readonly token?: string;
}

/** One kind of operation, made new for each number. */
interface Kind {
  readonly expected: Code;
  /** Whether its document is kept, until a bounded store has no room left. */
  readonly isStored?: boolean;
  readonly make: (index: number) => Sent;
}

/** A video whose upload has begun and never ends. */
const videoId = "c6a23a870c8c4ffcd40cbd3813330001";
const listedDocument =
  "91ee72ec85328802d43526411d53229d7d315f9420b1bfcfd9fe96bf92e49531";
const readVideo = "query ($id: ID!) { video(id: $id) { id title status } }";

const kinds: readonly Kind[] = [
  same("OK", readVideo, () => videoId),
  same("NOT_FOUND", readVideo, (index) => `nobody-has-${index}`),
  same("OK", readVideo, () => videoId),
  same("NOT_FOUND", readVideo, (index) => `nobody-had-${index}`),
  same(
    "OK",
    "mutation ($id: ID!) { refreshUpload(videoId: $id) { uploadAuth } }",
    () => videoId,
  ),
  made(
    "OK",
    (index) =>
      `mutation { createUpload(input: { fileName: "${index}.mp4", title: "T" }) { videoId } }`,
  ),
  { expected: "OK", isStored: true, make: newDocument },
  made("GRAPHQL_VALIDATION_FAILED", (index) => `{ unknown${index} }`),
  made("GRAPHQL_PARSE_FAILED", (index) => `{ broken${index}`),
  {
    expected: "OK",
    make: () => ({
      body: {
        extensions: hashed(listedDocument),
        variables: { id: videoId },
      },
    }),
  },
  {
    expected: "PERSISTED_QUERY_NOT_FOUND",
    make: (index) => ({ body: { extensions: hashed(sha256(`${index}`)) } }),
  },
  {
    expected: "UNAUTHENTICATED",
    make: (index) => ({
      body: { query: "{ __typename }" },
      token: `t${index}`,
    }),
  },
];

/** How many operations one caller makes before another comes. */
const operationsOfCaller = 10;
/** One in so many is a subscription. */
const subscriptionEvery = 200;
const concurrency = 48;
/** More than the 30 MiB of text that are kept by their hash. */
const documentsToFill = 14_000;

export interface CallersOptions {
  /** Whether they send valid documents that nobody has sent before: these stay until the stores are full. */
  readonly newDocuments: boolean;
}

/**
 * Callers who do everything that a gateway could remember: each with a token of his own, ids and documents
 * that nobody has sent before, mistakes, subscriptions that open and close.
 */
export class HeapCallers {
  /** Answers that were not the expected ones. */
  readonly surprises: string[] = [];
  done = 0;
  readonly #url: string;
  readonly #issuer: TokenIssuer;
  readonly #kinds: readonly Kind[];
  readonly #agent = new Agent({ connections: concurrency });
  #token: Promise<string> = Promise.resolve("");

  constructor(url: string, issuer: TokenIssuer, options: CallersOptions) {
    this.#url = url;
    this.#issuer = issuer;
    this.#kinds = kinds.filter(
      ({ isStored = false }) => options.newDocuments || !isStored,
    );
  }

  /** Makes so many operations more; resolves when the last is answered. */
  async run(count: number): Promise<void> {
    const end = this.done + count;
    const work = async (): Promise<void> => {
      while (this.done < end) {
        this.done += 1;
        await this.#operate(this.done).catch((error: unknown) =>
          this.surprises.push(String(error)),
        );
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
  }

  /** Sends documents that nobody has sent before, until the stores must have let go of the first. */
  async fillStores(): Promise<void> {
    for (let at = 1; at <= documentsToFill; at += concurrency)
      await Promise.all(
        Array.from({ length: concurrency }, async (_, offset) => {
          const code = await this.#send(1, newDocument(-at - offset));
          if (code !== "OK") this.surprises.push(`a new document: ${code}`);
        }),
      );
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #operate(index: number): Promise<void> {
    if (index % subscriptionEvery === 0) return this.#subscribe(index);
    const { expected, make } = this.#kinds[index % this.#kinds.length]!;
    const code = await this.#send(index, make(index));
    if (code !== expected) this.surprises.push(`${expected}: got ${code}`);
  }

  async #subscribe(index: number): Promise<void> {
    const ways = Object.values(subscribers);
    const subscribe = ways[(index / subscriptionEvery) % ways.length]!;
    const told = subscribe(this.#url, {
      query: `subscription { videoUpdated(id: "${videoId}") { id } }`,
      token: await this.#tokenFor(index),
    });
    const { errors } = await nextOf(told);
    if (errors) this.surprises.push(JSON.stringify(errors));
    await told.return();
  }

  async #send(index: number, { body, token }: Sent): Promise<Code> {
    const answer = await request(`${this.#url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token ?? (await this.#tokenFor(index))}`,
      },
      body: JSON.stringify(body),
      dispatcher: this.#agent,
    });
    const { errors } = (await answer.body.json()) as {
      readonly errors?: readonly {
        readonly extensions: { readonly code: string };
      }[];
    };
    return errors?.[0]?.extensions.code ?? "OK";
  }

  #tokenFor(index: number): Promise<string> {
    if (index % operationsOfCaller === 1 || index === 0)
      this.#token = this.#issuer.token({ sub: `caller-${index}` });
    return this.#token;
  }
}

/** One document with variables of its own each time. */
function same(
  expected: Code,
  query: string,
  id: (index: number) => string,
): Kind {
  return {
    expected,
    make: (index) => ({ body: { query, variables: { id: id(index) } } }),
  };
}

/** A document of its own each time. */
function made(expected: Code, query: (index: number) => string): Kind {
  return { expected, make: (index) => ({ body: { query: query(index) } }) };
}

/** To be remembered by its hash: 2.5 KB of text, and more than that once it is parsed. */
function newDocument(index: number): Sent {
  const fields = Array.from({ length: 30 }, (_, at) => `f${at}: __typename`);
  const query = `# ${String(index).padEnd(2000, ".")}\n{ ${fields.join(" ")} }`;
  return { body: { query, extensions: hashed(sha256(query)) } };
}

function hashed(sha256Hash: string): object {
  return { persistedQuery: { version: 1, sha256Hash } };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
