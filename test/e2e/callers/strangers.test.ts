import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import { jwtAuthenticator, type Scope } from "../../../src/auth/index.js";
import { buildSubgraph } from "../../../src/graph/index.js";
import { somewhere } from "../../support/arbitrary.js";
import {
  documentOf,
  examples,
  facts,
  missing,
  type Example,
  type Targets,
} from "../../support/examples.js";
import { FakeClock } from "../../support/FakeClock.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../../support/TokenIssuer.js";

/** What nobody may learn without leave. */
const TITLE = "A film that nobody has seen";
const SOURCE_URL = "https://films.example/unseen.mp4";

/** Made elsewhere: nothing says whose it is. */
const ownerless = storedVideo(7, { title: TITLE });

/** What another subgraph asks for, by a representation. */
const reference = (
  representation: Example["call"],
  selects: string,
): Example => ({
  operation: "query",
  call: (targets) => `_entities(representations: [${representation(targets)}])`,
  selects,
  scope: "vod:read",
  cost: 0,
});

/** Every way in: each root field by its name, some in several ways. */
const waysIn: Readonly<Record<string, readonly Example[]>> = {
  ...Object.fromEntries(
    Object.entries(examples).map(([field, example]) => [field, [example]]),
  ),
  video: [
    examples.video,
    { ...examples.video, call: () => `video(referenceId: "seed-normal")` },
  ],
  refreshUpload: [
    examples.refreshUpload,
    {
      ...examples.refreshUpload,
      call: ({ videoId }) =>
        `refreshUpload(videoId: "${videoId}", onlyWhileUploading: true)`,
    },
  ],
  _entities: [
    reference(
      ({ videoId }) => `{ __typename: "Video", id: "${videoId}" }`,
      `... on Video { ${facts} }`,
    ),
    reference(
      ({ jobId }) => `{ __typename: "UrlUpload", id: "${jobId}" }`,
      "... on UrlUpload { sourceUrl }",
    ),
    reference(
      ({ imageId }) => `{ __typename: "Image", id: "${imageId}" }`,
      "... on Image { url }",
    ),
    reference(
      ({ mediaId }) => `{ __typename: "AttachedMedia", id: "${mediaId}" }`,
      "... on AttachedMedia { url }",
    ),
  ],
};

type Answer = GraphQLAnswer<Record<string, unknown>>;

const clock = new FakeClock();
/** The time of the clock: 2026-01-02T03:04:05Z, in seconds. */
const now = 1_767_323_045;
let issuer: TokenIssuer;
let stack: Stack;
/** A video and a job of Alice's. */
let alices: Targets;

beforeAll(async () => {
  issuer = await TokenIssuer.open(clock);
  stack = await startStack({
    clock,
    emulator: { videos: [ownerless] },
    server: {
      authenticator: jwtAuthenticator({
        keys: { jwksUrl: issuer.jwksUrl },
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ["RS256", "ES256"],
        clock,
      }),
    },
  });
  alices = await makeTargets(await issuer.token({ scope: "vod:upload" }));
});

afterAll(async () => {
  await stack.close();
  await issuer.close();
});

async function makeTargets(token: string): Promise<Targets> {
  const { data, errors } = await stack.as(token).query(
    `mutation {
      createUpload(input: { fileName: "a.mp4", title: "${TITLE}" }) { videoId }
      createUrlUploads(input: { items: [{ sourceUrl: "${SOURCE_URL}", title: "${TITLE}" }] }) { results { jobId } }
    }`,
  );
  expect(errors).toBeUndefined();
  const made = data as {
    createUpload: { videoId: string };
    createUrlUploads: { results: [{ jobId: string }] };
  };
  return {
    ...missing,
    videoId: made.createUpload.videoId,
    jobId: made.createUrlUploads.results[0].jobId,
  };
}

/** Every way in with its name, those of the same field numbered. */
const ways: readonly (readonly [name: string, way: Example])[] = Object.entries(
  waysIn,
).flatMap(([field, list]) =>
  list.map((way, index): [string, Example] => [
    list.length > 1 ? `${field}, ${index + 1}` : field,
    way,
  ]),
);

/** The VOD actions that were called meanwhile. */
async function actionsDuring(
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const before = stack.emulator.calls.length;
  await work();
  return stack.emulator.calls.slice(before).map(({ action }) => action);
}

function expectNothingLearnt(...told: readonly unknown[]): void {
  for (const fact of [TITLE, SOURCE_URL, "UPLOADING", '"uploadAuth":"'])
    expect(JSON.stringify(told)).not.toContain(fact);
}

describe("the ways in", () => {
  it("are all root fields of the schema, save what describes it", () => {
    const schema = buildSubgraph();
    const fields = [schema.getQueryType()!, schema.getMutationType()!]
      .flatMap((type) => Object.keys(type.getFields()))
      .filter((name) => name !== "_service");
    expect(Object.keys(waysIn).sort()).toEqual(fields.sort());
  });

  it("are open to who may: otherwise it would show nothing that strangers find them closed", async () => {
    const token = await issuer.token({ scope: "vod:admin" });
    const refused = [
      "UNAUTHENTICATED",
      "FORBIDDEN",
      "GRAPHQL_VALIDATION_FAILED",
    ];
    for (const [name, way] of nonEmpty(ways)) {
      const own = await makeTargets(token);
      const { status, errors = [] } = await stack
        .as(token)
        .query(documentOf(way, own));
      const codes = errors.map(({ extensions }) => extensions["code"]);
      expect([name, status]).toEqual([name, 200]);
      expect([
        name,
        codes.filter((code) => refused.includes(String(code))),
      ]).toEqual([name, []]);
    }
  });
});

/** Who proves nothing, by the header that he sends. */
const impostors: Readonly<
  Record<string, () => Promise<string | undefined> | string | undefined>
> = {
  "no token": () => undefined,
  "another scheme": () => "Basic YWxpY2U6cGFzcw==",
  "no JWT": () => "Bearer abc",
  "a wrong key": () => bearer(issuer.tokenOfWrongKey()),
  "an unknown key": () => bearer(issuer.tokenOfUnknownKey()),
  "alg: none": () => bearer(issuer.unsignedToken()),
  "HS256 with the public key as secret": () =>
    bearer(issuer.tokenKeyedWithPublicKey()),
  "an expired token": () => bearer(issuer.token({ exp: now - 60 })),
  "a token without an end": () => bearer(issuer.token({ exp: undefined })),
  "a token that is not yet valid": () =>
    bearer(issuer.token({ nbf: now + 60 })),
  "a wrong audience": () =>
    bearer(issuer.token({ aud: "https://other.example" })),
  "a wrong issuer": () =>
    bearer(issuer.token({ iss: "https://other.example" })),
  "no subject": () => bearer(issuer.token({ sub: undefined })),
};

/** How many parts of what he sends can be looked for; of a JWT all three. */
const partsOf: Readonly<Record<string, number>> = {
  "no token": 0,
  "another scheme": 1,
  "no JWT": 0,
  "alg: none": 2,
};

async function bearer(token: Promise<string> | string): Promise<string> {
  return `Bearer ${await token}`;
}

type Send = (
  document: string,
  headers: Record<string, string>,
) => Promise<Response>;

const post: Send = (document, headers) =>
  fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query: document }),
  });
const get: Send = (document, headers) =>
  fetch(`${stack.url}/graphql?query=${encodeURIComponent(document)}`, {
    headers,
  });

const listen: Send = (document, headers) =>
  post(document, { ...headers, accept: "text/event-stream" });

/** How a WebSocket ends that says who calls. */
async function closeCodeOf(
  headers: Readonly<Record<string, string | undefined>>,
  payload: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const url = `${stack.url.replace("http", "ws")}/graphql`;
  const given = Object.entries(headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const socket = new WebSocket(url, "graphql-transport-ws", {
    headers: Object.fromEntries(given),
  });
  const closed = once(socket, "close") as Promise<[code: number]>;
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload }));
  const [code] = await closed;
  return code;
}

/** What each document is answered with, by its name. */
async function tellAll(
  header: string | undefined,
  documents: Readonly<Record<string, string>>,
  send = post,
): Promise<Readonly<Record<string, unknown>>> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    ...(header !== undefined && { authorization: header }),
  };
  const answers: Record<string, unknown> = {};
  for (const [name, document] of Object.entries(documents)) {
    const answer = await send(document, headers);
    answers[name] = {
      status: answer.status,
      challenge: answer.headers.get("www-authenticate"),
      body: await answer.json(),
    };
  }
  return answers;
}

/** The documents of ways in to what is Alice's, by their names. */
const documentsOf = (chosen: typeof ways): Readonly<Record<string, string>> =>
  Object.fromEntries(
    chosen.map(([name, way]) => [name, documentOf(way, alices)]),
  );

describe.each(Object.entries(impostors))("a caller with %s", (who, header) => {
  const tokenShown = !["no token", "another scheme"].includes(who);
  const refusal = {
    status: 401,
    challenge: `Bearer realm="vod-graph"${tokenShown ? ', error="invalid_token"' : ""}`,
    body: {
      errors: [
        {
          message: tokenShown
            ? "The token is not valid here, or no longer: get a new one."
            : "This needs a token: send it as `Authorization: Bearer <token>`.",
          extensions: {
            code: "UNAUTHENTICATED",
            status: 401,
            retryable: false,
          },
        },
      ],
    },
  };

  const expectAllRefused = async (
    documents: Readonly<Record<string, string>>,
    send?: Send,
  ): Promise<void> => {
    const names = Object.keys(documents);
    expect(await tellAll(await header(), documents, send)).toEqual(
      Object.fromEntries(names.map((name) => [name, refusal])),
    );
  };

  it("is refused on every way in, and VOD is not called", async () => {
    const actions = await actionsDuring(() =>
      expectAllRefused(documentsOf(ways)),
    );
    expect(actions).toEqual([]);
  });

  it("is refused by GET", async () => {
    const queries = ways.filter(([, { operation }]) => operation === "query");
    await expectAllRefused(documentsOf(queries), get);
  });

  it("is refused a subscription by server-sent events", async () => {
    const { videoId } = alices;
    const subscriptions = {
      videoUpdated: `subscription { videoUpdated(id: "${videoId}") { title } }`,
      mediaEvents: "subscription { mediaEvents { mediaId } }",
    };
    const actions = await actionsDuring(() =>
      expectAllRefused(subscriptions, listen),
    );
    expect(actions).toEqual([]);
  });

  it("is not let in by a WebSocket, whether its request or its first message says who calls", async () => {
    const authorization = await header();
    expect(await closeCodeOf({ authorization }, {})).toBe(4403);
    expect(await closeCodeOf({}, { authorization })).toBe(4403);
  });

  it("is refused before the document is looked at", async () => {
    await expectAllRefused({
      introspection: "{ __schema { queryType { name } } }",
      "the schema's text": "{ _service { sdl } }",
      "a syntax error": "{",
      "an unknown field": "{ nothing }",
    });
  });

  it("leaves no token in the log", async () => {
    const value = (await header()) ?? "";
    await tellAll(value, { any: "{ __typename }" });
    const written = JSON.stringify(stack.log.lines);
    // Of three parts, or what stands behind the name of a scheme. A part that is short stands in many a word.
    const parts = value
      .split(/[ .]/)
      .slice(1)
      .filter(({ length }) => length > 4);
    expect(parts.filter((part) => written.includes(part))).toEqual([]);
    expect(parts).toHaveLength(partsOf[who] ?? 3);
  });
});

const plainScopes: readonly Scope[] = ["vod:read", "vod:upload", "vod:edit"];

/** An answer without what differs from one call to the next. */
function comparable({ status, data, errors }: Answer): unknown {
  return {
    status,
    data,
    errors: errors?.map(({ extensions, ...rest }) => ({
      ...rest,
      extensions: { ...extensions, requestId: typeof extensions["requestId"] },
    })),
  };
}

describe("a caller whose video it is not", () => {
  const owned = ways.filter(([, way]) => way.owned !== undefined);
  /** What may be called to find out whose it is. A credential that is granted is not handed out. */
  const harmless = ["GetVideoInfos", "GetURLUploadInfos", "RefreshUploadVideo"];

  const expectAsMissing = async (
    way: Example,
    targets: Targets,
  ): Promise<void> => {
    const bob = stack.as(
      await issuer.token({ sub: "bob", scope: plainScopes.join(" ") }),
    );
    const stored = stack.emulator.store.get(targets.videoId);
    const answers: Answer[] = [];
    const actions = await actionsDuring(async () => {
      answers.push(await bob.query(documentOf(way, targets)));
    });
    answers.push(await bob.query(documentOf(way, missing)));
    expect(comparable(answers[0]!)).toEqual(comparable(answers[1]!));
    expect(JSON.stringify(answers)).toMatch(/"(NOT_FOUND|MISSING)"/);
    expect(actions.filter((action) => !harmless.includes(action))).toEqual([]);
    expect(stack.emulator.store.get(targets.videoId)).toEqual(stored);
    expectNothingLearnt(answers);
  };

  it.each(owned)(
    "finds it as little as one that is not there: %s",
    async (_name, way) => {
      await expectAsMissing(way, alices);
    },
  );

  it.each(owned.filter(([, way]) => way.owned === "video"))(
    "finds one without an owner as little: %s",
    async (_name, way) => {
      await expectAsMissing(way, { ...missing, videoId: ownerless.id });
    },
  );
});

describe("a caller without the scope", () => {
  const tellOf = async (way: Example, targets: Targets): Promise<Answer> => {
    const others = plainScopes.filter((scope) => scope !== way.scope);
    const token = await issuer.token({ scope: others.join(" ") });
    return stack.as(token).query(documentOf(way, targets));
  };

  it.each(ways)("is told which, and nothing else: %s", async (name, way) => {
    const answers: Answer[] = [];
    const actions = await actionsDuring(async () => {
      answers.push(await tellOf(way, alices), await tellOf(way, missing));
    });
    for (const { status, errors = [] } of nonEmpty(answers)) {
      expect(status).toBe(200);
      expect(errors).toEqual([
        {
          message: expect.stringContaining(way.scope),
          path: name.startsWith("_entities")
            ? ["_entities", 0]
            : [name.split(",")[0]],
          locations: somewhere,
          extensions: { code: "FORBIDDEN", status: 403, retryable: false },
        },
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(actions).toEqual([]);
    expectNothingLearnt(answers);
  });

  it("has nothing of a video that a mutation of his leads to", async () => {
    const token = await issuer.token({ scope: "vod:upload" });
    const answer = await stack
      .as(token)
      .query(
        `mutation { refreshUpload(videoId: "${alices.videoId}") { videoId video { title } } }`,
      );
    expect(answer.data).toEqual({
      refreshUpload: { videoId: alices.videoId, video: null },
    });
    expect(answer.errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" }, path: ["refreshUpload", "video"] },
    ]);
    expectNothingLearnt(answer);
  });

  it("without any scope of ours proves who they are, and may do nothing", async () => {
    const token = await issuer.token({ scope: "openid profile admin" });
    for (const [name, way] of nonEmpty(ways)) {
      const { errors } = await stack.as(token).query(documentOf(way, alices));
      const codes = errors?.map(({ extensions }) => extensions["code"]);
      expect([name, codes]).toEqual([name, ["FORBIDDEN"]]);
    }
  });
});
