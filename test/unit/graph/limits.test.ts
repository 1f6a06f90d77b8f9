import { describe, expect, it } from "@jest/globals";
import { graphql } from "graphql";
import { openPrincipal } from "../../../src/auth/index.js";
import { silentLogger } from "../../../src/base/logger.js";
import {
  buildSubgraph,
  createGatewayContext,
} from "../../../src/graph/index.js";
import { toEventFilter } from "../../../src/graph/types/MediaEventFilter.js";
import { VodClient } from "../../../src/vod/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeTransport, answer, refusal } from "../../support/FakeTransport.js";

const schema = buildSubgraph();

interface Outcome {
  /** The codes of all errors, those of items included. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  /** What VOD was asked but for the video that the tested field stands on. */
  readonly asked: readonly string[];
}

interface ToldError {
  readonly code: string;
  readonly message: string;
}

/** Runs an operation against a VOD that refuses everything but to show a video. */
async function run(
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const transport = new FakeTransport(({ action, parameters }) =>
    action === "GetVideoInfos"
      ? answer({
          VideoList: parameters["VideoIds"]!.split(",").map((VideoId) => ({
            VideoId,
            Status: "Normal",
          })),
        })
      : refusal("Forbidden"),
  );
  const clock = new FakeClock();
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    random: () => 0,
    quota: "off",
    breaker: "off",
    clock,
    transport,
  });
  const contextValue = createGatewayContext({
    requestId: "r",
    principal: openPrincipal,
    logger: silentLogger,
    signal: new AbortController().signal,
    clock,
    vod,
  });
  const { data, errors = [] } = await graphql({
    schema,
    source,
    variableValues,
    contextValue,
  });
  const fields = Object.values(data ?? {}) as (
    | { readonly results?: readonly { readonly error: ToldError | null }[] }
    | null
    | undefined
  )[];
  const told = [
    ...errors.map(({ message, extensions }) => ({
      message,
      code: extensions["code"] as string,
    })),
    ...fields
      .flatMap((field) => field?.results ?? [])
      .flatMap(({ error }) => error ?? []),
  ];
  return {
    codes: told.map(({ code }) => code),
    messages: told.map(({ message }) => message),
    asked: transport.calls
      .map(({ action }) => action)
      .filter((action) => action !== "GetVideoInfos"),
  };
}

interface Limit {
  readonly what: string;
  readonly document: string;
  /** The variables for a count or a number. */
  readonly with: (count: number) => Readonly<Record<string, unknown>>;
  /** Allowed, each the last on its side. */
  readonly last: readonly number[];
  /** Refused, each the first on its side, and the words. */
  readonly first: Readonly<Record<number, string>>;
}

const list = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const ids = (count: number): string[] => list(count, (index) => `id-${index}`);
const urls = (count: number): string[] =>
  list(count, (index) => `https://films.example/${index}.mp4`);

/** A field with a list of ids. */
function idLimit(
  field: string,
  argument: string,
  max: number,
  refused: Readonly<Record<number, string>>,
): Limit {
  return {
    what: `${argument} of ${field}`,
    document: `query ($v: [ID!]!) { ${field}(${argument}: $v) { id } }`,
    with: (count) => ({ v: ids(count) }),
    last: [1, max],
    first: refused,
  };
}

const ITEM_ERROR = "results { error { code message } }";

/** A mutation with an input, whose items may fail by themselves. */
function inputLimit(
  what: string,
  [field, type, selection = ITEM_ERROR]: readonly [string, string, string?],
  input: (count: number) => unknown,
  limits: Pick<Limit, "last" | "first">,
): Limit {
  return {
    what: `${what} of ${field}`,
    document: `mutation ($v: ${type}!) { ${field}(input: $v) { ${selection} } }`,
    with: (count) => ({ v: input(count) }),
    ...limits,
  };
}

const x = (count: number): string => "x".repeat(count);
const json = (bytes: number): string => x(bytes - 2);
const longUrl = (bytes: number): string =>
  `https://a.example/${x(bytes - 22)}.jpg`;

const CANCEL = ["cancelUrlUploads", "CancelUrlUploadsInput"] as const;
const PULL = ["createUrlUploads", "CreateUrlUploadsInput"] as const;
const REGISTER = ["registerMedia", "RegisterMediaInput"] as const;
const UPDATES = ["updateVideos", "UpdateVideosInput"] as const;
const DELETE = ["deleteVideos", "DeleteVideosInput"] as const;
const UPDATE = ["updateVideo", "UpdateVideoInput", "requestId"] as const;
const CREATE = ["createUpload", "CreateUploadInput", "requestId"] as const;
const IMAGE = [
  "createImageUpload",
  "CreateImageUploadInput",
  "requestId",
] as const;
const ATTACHED = [
  "createAttachedMediaUpload",
  "CreateAttachedMediaUploadInput",
  "requestId",
] as const;
const STREAM = [
  "createStreamUpload",
  "CreateStreamUploadInput",
  "requestId",
] as const;
const CALLBACK = [
  "setMessageCallback",
  "SetMessageCallbackInput",
  "requestId",
] as const;

/** The inputs that describe a media asset, and where their fields stand. */
const described: readonly (readonly [
  readonly [string, string, string?],
  place: string,
  (fields: object) => unknown,
])[] = [
  [CREATE, "input", (fields) => ({ fileName: "a.mp4", title: "t", ...fields })],
  [IMAGE, "input", (fields) => ({ type: "DEFAULT", ...fields })],
  [
    ATTACHED,
    "input",
    (fields) => ({ type: "SUBTITLE", fileName: "a.srt", ...fields }),
  ],
  [UPDATE, "input", (fields) => ({ videoId: "v", title: "t", ...fields })],
  [
    UPDATES,
    "input.videos[1]",
    (fields) => ({
      videos: [
        { videoId: "u", title: "t" },
        { videoId: "v", title: "t", ...fields },
      ],
    }),
  ],
  [
    PULL,
    "input.items[1]",
    (fields) => ({
      items: [
        { sourceUrl: "https://a.example/a.mp4", title: "t" },
        { sourceUrl: "https://a.example/b.mp4", title: "t", ...fields },
      ],
    }),
  ],
  [
    REGISTER,
    "input.items[1]",
    (fields) => ({
      items: [
        { fileUrl: "https://a.example/a.mp4", title: "t" },
        { fileUrl: "https://a.example/b.mp4", title: "t", ...fields },
      ],
    }),
  ],
];

function isEdit(operation: unknown): boolean {
  return operation === UPDATE || operation === UPDATES;
}

const descriptionLimits: readonly Limit[] = described.flatMap(
  ([operation, place, input]) => [
    inputLimit("title", operation, (count) => input({ title: x(count) }), {
      last: [1, 128],
      first: {
        0: isEdit(operation)
          ? `${place}.title is empty: VOD documents no way to clear a field. Leave it out to keep what is there.`
          : `${place}.title is empty.`,
        129: `${place}.title has 129 bytes in UTF-8; 128 are allowed.`,
      },
    }),
    inputLimit(
      "description",
      operation,
      (count) => input({ description: x(count) }),
      {
        last: [1024],
        first: {
          1025: `${place}.description has 1025 bytes in UTF-8; 1024 are allowed.`,
        },
      },
    ),
    inputLimit("tags", operation, (count) => input({ tags: ids(count) }), {
      last: [1, 16],
      first: { 17: `${place}.tags has 17 tags; 16 are allowed.` },
    }),
    inputLimit(
      "the second tag",
      operation,
      (count) => input({ tags: ["a", x(count)] }),
      {
        last: [1, 32],
        first: {
          0: `${place}.tags[1] is empty or holds a comma.`,
          33: `${place}.tags[1] has 33 bytes in UTF-8; 32 are allowed.`,
        },
      },
    ),
  ],
);

/** The inputs whose thumbnail the vendor documents a length of. */
const coverLimits: readonly Limit[] = described
  .filter(([operation]) => operation === PULL || operation === REGISTER)
  .map(([operation, place, input]) =>
    inputLimit(
      "coverUrl",
      operation,
      (count) => input({ coverUrl: longUrl(count) }),
      {
        last: [1024],
        first: { 1025: `${place}.coverUrl has 1025 bytes; 1024 are allowed.` },
      },
    ),
  );

/** The inputs with a value of the caller's own. */
const extendLimits: readonly Limit[] = (
  [
    ...described.filter(([operation]) => operation !== UPDATES),
    [
      STREAM,
      "input",
      (fields: object) => ({
        videoId: "v",
        streamUrl: "https://a.example/a.mp4",
        definition: "HD",
        ...fields,
      }),
    ],
  ] as typeof described
).map(([operation, , input]) =>
  inputLimit(
    "userData.extend",
    operation,
    (count) => ({
      ...(input({}) as object),
      userData: { extend: json(count) },
    }),
    {
      last: [384],
      first: {
        385: "input.userData.extend has 385 bytes as JSON; 384 are allowed.",
      },
    },
  ),
);

/** A list that pages. */
function pageLimit(field: string): Limit {
  return {
    what: `first of ${field}`,
    document: `query ($v: Int!) { ${field}(first: $v) { pageInfo { hasNextPage } } }`,
    with: (v) => ({ v }),
    last: [1, 100],
    first: {
      0: "first is 0; 1 to 100 are allowed.",
      101: "first is 101; 1 to 100 are allowed.",
    },
  };
}

/** A number that a field of a video takes. */
function videoLimit(
  what: string,
  selection: string,
  limits: Pick<Limit, "last" | "first">,
): Limit {
  return {
    what,
    document: `query ($v: Int!) { video(id: "v") { ${selection} } }`,
    with: (v) => ({ v }),
    ...limits,
  };
}

function filterLimit(
  name: string,
  filter: (count: number) => unknown,
  limits: Pick<Limit, "last" | "first">,
): Limit {
  return {
    what: `filter.${name} of searchVideos`,
    document:
      "query ($v: VideoFilter) { searchVideos(filter: $v) { pageInfo { hasNextPage } } }",
    with: (count) => ({ v: filter(count) }),
    ...limits,
  };
}

/** So many filters, each inside the one before. */
const nested = (depth: number): object =>
  depth === 1 ? { title: "t" } : { title: "t", and: [nested(depth - 1)] };

const filterLists: readonly (readonly [string, (count: number) => unknown])[] =
  [
    ["ids", ids],
    ["status", (count) => list(count, () => "NORMAL")],
    ["tags", ids],
    ["mediaSource", (count) => list(count, () => "LIVE")],
    ["preprocessStatus", (count) => list(count, () => "FAILED")],
    ["storageLocations", ids],
    ["appIds", ids],
  ];

const LIMITS: readonly Limit[] = [
  ...["images", "attachedMedia"].map((field) =>
    idLimit(field, "ids", 100, {
      101: "ids has 101 entries; 100 are allowed.",
    }),
  ),
  idLimit("urlUploads", "jobIds", 100, {
    101: "jobIds has 101 entries; 100 are allowed.",
  }),
  {
    what: "sourceUrls of urlUploads",
    document: "query ($v: [URL!]!) { urlUploads(sourceUrls: $v) { id } }",
    with: (count) => ({ v: urls(count) }),
    last: [1, 20],
    first: { 21: "sourceUrls has 21 entries; 20 are allowed." },
  },
  inputLimit("jobIds", CANCEL, (count) => ({ jobIds: ids(count) }), {
    last: [1, 20],
    first: {
      0: "jobIds is empty.",
      21: "jobIds has 21 entries; 20 are allowed.",
    },
  }),
  inputLimit("sourceUrls", CANCEL, (count) => ({ sourceUrls: urls(count) }), {
    last: [1, 20],
    first: {
      0: "sourceUrls is empty.",
      21: "sourceUrls has 21 entries; 20 are allowed.",
    },
  }),
  inputLimit(
    "items",
    PULL,
    (count) => ({
      items: urls(count).map((sourceUrl) => ({ sourceUrl, title: "t" })),
    }),
    {
      last: [1, 20],
      first: {
        0: "input.items is empty.",
        21: "input.items has 21 entries; 20 are allowed.",
      },
    },
  ),
  inputLimit(
    "items",
    REGISTER,
    (count) => ({
      items: urls(count).map((fileUrl) => ({ fileUrl, title: "t" })),
    }),
    {
      last: [1, 10],
      first: {
        0: "input.items is empty.",
        11: "input.items has 11 entries; 10 are allowed.",
      },
    },
  ),
  inputLimit(
    "videos",
    UPDATES,
    (count) => ({
      videos: ids(count).map((videoId) => ({ videoId, title: "t" })),
    }),
    {
      last: [1, 100],
      first: {
        0: "input.videos is empty.",
        101: "input.videos has 101 entries; 100 are allowed.",
      },
    },
  ),
  inputLimit("videoIds", DELETE, (count) => ({ videoIds: ids(count) }), {
    last: [1, 100],
    first: {
      0: "input is empty: give videoIds, referenceIds or both.",
      101: "input has 101 entries; 100 are allowed.",
    },
  }),
  inputLimit(
    "both lists",
    DELETE,
    (count) => ({
      videoIds: ids(count - 1),
      referenceIds: ["reference"],
    }),
    {
      last: [2, 100],
      first: { 101: "input has 101 entries; 100 are allowed." },
    },
  ),
  {
    what: "referenceIds of libraryVideos",
    document:
      "query ($v: [ID!]) { libraryVideos(referenceIds: $v) { pageInfo { hasNextPage } } }",
    with: (count) => ({ v: list(count, (index) => `reference-${index}`) }),
    last: [1, 20],
    first: {
      0: "referenceIds is empty.",
      21: "referenceIds has 21 entries; 20 are allowed.",
    },
  },
  inputLimit(
    "categoryIds",
    ATTACHED,
    (count) => ({
      type: "SUBTITLE",
      fileName: "a.srt",
      categoryIds: list(count, String),
    }),
    {
      last: [0, 5],
      first: { 6: "input.categoryIds has 6 entries; 5 are allowed." },
    },
  ),
  ...["categories", "libraryVideos", "searchVideos"].map(pageLimit),
  ...descriptionLimits,
  ...coverLimits,
  ...extendLimits,
  inputLimit(
    "the second fileSize",
    PULL,
    (fileSize) => ({
      items: [
        { sourceUrl: "https://a.example/a.mp4", title: "t" },
        { sourceUrl: "https://a.example/b.mp4", title: "t", fileSize },
      ],
    }),
    {
      last: [0, 21_474_836_480],
      first: {
        21_474_836_481:
          "input.items[1].fileSize is 21474836481; VOD pulls files of at most 21474836480 bytes.",
      },
    },
  ),
  inputLimit(
    "the second fileUrl",
    REGISTER,
    (count) => ({
      items: [
        { fileUrl: "https://a.example/a.mp4", title: "t" },
        {
          fileUrl: `https://a.example/${x(count - 22)}.mp4`,
          title: "t",
        },
      ],
    }),
    {
      last: [1024],
      first: {
        1025: "input.items[1].fileUrl has 1025 bytes; 1024 are allowed.",
      },
    },
  ),
  ...(
    [
      [
        REGISTER,
        { fileUrl: "https://a.example/a.mp4", title: "t" },
        "items",
        "input.items[0].categoryId is not a number up to 2^53 - 1.",
      ],
      [
        UPDATES,
        { videoId: "v" },
        "videos",
        "input.videos[0].categoryId is too large.",
      ],
    ] as const
  ).map(([operation, item, name, message]) =>
    inputLimit(
      "categoryId",
      operation,
      (categoryId) => ({
        [name]: [{ ...item, categoryId: String(categoryId) }],
      }),
      {
        last: [0, 9_007_199_254_740_991],
        first: { [9_007_199_254_740_992]: message },
      },
    ),
  ),
  inputLimit(
    "http.url",
    CALLBACK,
    (count) => ({
      http: { url: `https://a.example/${x(count - 18)}`, signed: false },
      eventTypes: ["ALL"],
    }),
    {
      last: [256],
      first: { 257: "input.http.url has 257 bytes; 256 are allowed." },
    },
  ),
  inputLimit(
    "http.authKey",
    CALLBACK,
    (count) => ({
      http: {
        url: "https://a.example/",
        signed: true,
        authKey: "aA1aA1".slice(0, count) + x(Math.max(0, count - 6)),
      },
      eventTypes: ["ALL"],
    }),
    {
      last: [3, 32],
      first: {
        2: "input.http.authKey is not at most 32 characters with upper case, lower case and digits among them.",
        33: "input.http.authKey is not at most 32 characters with upper case, lower case and digits among them.",
      },
    },
  ),
  videoLimit(
    "authTimeout of mezzanine",
    "mezzanine(authTimeout: $v) { fileName }",
    {
      last: [1, 2_592_001],
      first: { 0: "authTimeout is 0; it is 1 second at least." },
    },
  ),
  videoLimit(
    "authTimeout of mezzanine, straight to the storage,",
    "mezzanine(authTimeout: $v, outputType: OSS) { fileName }",
    {
      last: [1, 2_592_000],
      first: {
        2_592_001:
          "authTimeout is 2592001; with outputType OSS it is 2592000 seconds at most.",
      },
    },
  ),
  videoLimit(
    "authTimeout of playback",
    "playback(authTimeout: $v) { mediaType }",
    {
      last: [1, 604_801],
      first: { 0: "authTimeout is 0; it is 1 second at least." },
    },
  ),
  videoLimit(
    "authTimeout of playback, straight to the storage,",
    "playback(authTimeout: $v, outputType: OSS) { mediaType }",
    {
      last: [1, 604_800],
      first: {
        604_801:
          "authTimeout is 604801; with outputType OSS it is 604800 seconds at most.",
      },
    },
  ),
  videoLimit(
    "previewTime of playback",
    "playback(playConfig: { previewTime: $v }) { mediaType }",
    {
      last: [1],
      first: { 0: "playConfig.previewTime is 0; it is 1 second at least." },
    },
  ),
  videoLimit("ttl of playAuth", "playAuth(ttl: $v) { playAuth }", {
    last: [100, 3000],
    first: {
      99: "ttl is 99; it is 100 to 3000 seconds.",
      3001: "ttl is 3001; it is 100 to 3000 seconds.",
    },
  }),
  {
    what: "trace of playback, in characters",
    document:
      'query ($v: String!) { video(id: "v") { playback(watermark: { type: TRACE, trace: $v }) { mediaType } } }',
    with: (count) => ({ v: "𠮷".repeat(count) }),
    last: [1024],
    first: {
      1025: "watermark.trace has 1025 characters; 1024 are allowed.",
    },
  },
  filterLimit("title", (count) => ({ title: x(count) }), {
    last: [1, 128],
    first: {
      0: "filter.title is empty.",
      129: "filter.title has 129 bytes in UTF-8; no match has more than 128.",
    },
  }),
  filterLimit("description", (count) => ({ description: x(count) }), {
    last: [1, 1024],
    first: {
      0: "filter.description is empty.",
      1025: "filter.description has 1025 bytes in UTF-8; no match has more than 1024.",
    },
  }),
  filterLimit("tags[1]", (count) => ({ tags: ["a", x(count)] }), {
    last: [1, 32],
    first: {
      0: "filter.tags[1] is empty.",
      33: "filter.tags[1] has 33 bytes in UTF-8; no match has more than 32.",
    },
  }),
  ...filterLists.map(([name, make]) =>
    filterLimit(name, (count) => ({ [name]: make(count) }), {
      last: [1, 100],
      first: {
        0: `filter.${name} is empty.`,
        101: `filter.${name} has 101 entries; 100 are allowed.`,
      },
    }),
  ),
  filterLimit("and, in levels,", nested, {
    last: [1, 4],
    first: { 5: "filter is nested too deeply: at most 4 levels." },
  }),
  filterLimit(
    "or, in filters,",
    (count) => ({ or: list(count - 1, () => ({ title: "t" })) }),
    {
      last: [2, 32],
      first: {
        1: "filter.or is empty.",
        33: "filter holds more than 32 filters.",
      },
    },
  ),
];

describe("limits of inputs", () => {
  for (const { what, document, with: withCount, last, first } of LIMITS) {
    for (const count of last)
      it(`${what} may be ${count}`, async () => {
        const { codes, asked } = await run(document, withCount(count));
        expect(codes).not.toContain("BAD_USER_INPUT");
        expect(asked).not.toEqual([]);
      });
    for (const [count, message] of Object.entries(first))
      it(`${what} may not be ${count}`, async () => {
        const { messages } = await run(document, withCount(Number(count)));
        expect(messages).toContain(message);
      });
  }
});

describe("ids of videos", () => {
  const document = "query ($v: [ID!]!) { videos(ids: $v) { id } }";

  it("may be 100", async () => {
    const { codes } = await run(document, { v: ids(100) });
    expect(codes).toEqual([]);
  });

  it("may not be 101", async () => {
    const { messages } = await run(document, { v: ids(101) });
    expect(messages).toEqual(["ids has 101 entries; 100 are allowed."]);
  });
});

describe("ids that a subscription follows", () => {
  it("may be 100", () => {
    expect(toEventFilter({ mediaIds: ids(100) })).toEqual({
      mediaIds: ids(100),
    });
  });

  it("may not be 101", () => {
    expect(() => toEventFilter({ mediaIds: ids(101) })).toThrow(
      "filter.mediaIds has 101 entries; 100 are allowed.",
    );
  });
});
