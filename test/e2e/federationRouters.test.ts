import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { buildASTSchema, parse, validate } from "graphql";
import { nonEmpty } from "../support/nonEmpty.js";
import { storedVideo } from "../support/storedVideo.js";
import { composers, type ComposerName } from "../supergraph/compose.js";
import { coursesOf } from "../supergraph/courses.js";
import { routers, type RouterName } from "../supergraph/routers/routers.js";
import { COURSES_SDL } from "../supergraph/startCourseCatalogue.js";
import {
  startSupergraph,
  type Supergraph,
} from "../supergraph/startSupergraph.js";

const VIDEOS = [
  storedVideo(0),
  storedVideo(1, { status: "Uploading", isFrozen: true }),
  storedVideo(2),
];
const [FIRST = "", FROZEN = "", THIRD = ""] = VIDEOS.map(({ id }) => id);
const GONE = "no-such-video";
/** Two lessons in the first course, two in the second. */
const COURSES = coursesOf([FIRST, GONE, FROZEN, THIRD], 2);

const vodError = (code: string, status: number, rest: object): object => ({
  code,
  status,
  requestId: expect.stringMatching(/^[0-9A-F-]{36}$/) as unknown,
  retryable: false,
  serviceName: "vod",
  ...rest,
});
const notFound = vodError("NOT_FOUND", 404, {
  vodCode: "InvalidVideo.NotFound",
  action: "GetVideoInfos",
});
const illegalStatus = vodError("CONFLICT", 403, {
  vodCode: "Forbidden.IllegalStatus",
  action: "GetVideoPlayAuth",
});

interface Row {
  readonly what: string;
  readonly query: string;
  readonly data: object;
  /** The place and the extensions of each. @default none */
  readonly errors?: readonly {
    readonly path: readonly (string | number)[];
    readonly extensions: object;
  }[];
}

/** What every router answers to, in the same way. */
const rows: readonly Row[] = [
  {
    what: "videos that another subgraph refers to, one of which is gone",
    query: "{ courses { title lessons { title video { id title } } } }",
    data: {
      courses: [
        {
          title: "Course 0",
          lessons: [
            { title: "Lesson 0", video: { id: FIRST, title: "Video 0" } },
            { title: "Lesson 1", video: { id: GONE, title: null } },
          ],
        },
        {
          title: "Course 1",
          lessons: [
            { title: "Lesson 0", video: { id: FROZEN, title: "Video 1" } },
            { title: "Lesson 1", video: { id: THIRD, title: "Video 2" } },
          ],
        },
      ],
    },
  },
  {
    what: "what another subgraph adds to a video",
    query: `{ video(id: "${THIRD}") { title courses { id } } }`,
    data: { video: { title: "Video 2", courses: [{ id: "course-1" }] } },
  },
  {
    what: "a mutation",
    query: `mutation { refreshUpload(videoId: "${FIRST}") { expiresInSeconds video { title courses { id } } } }`,
    data: {
      refreshUpload: {
        expiresInSeconds: 3000,
        video: { title: "Video 0", courses: [{ id: "course-0" }] },
      },
    },
  },
  {
    what: "a root field that fails",
    query: `{ video(id: "${GONE}") { title } courses { id } }`,
    data: { video: null, courses: [{ id: "course-0" }, { id: "course-1" }] },
    errors: [{ path: ["video"], extensions: notFound }],
  },
  {
    what: "an item of our own list that fails",
    query: `{ videos(ids: ["${FIRST}", "${GONE}", "${THIRD}"]) { title } }`,
    data: { videos: [{ title: "Video 0" }, null, { title: "Video 2" }] },
    errors: [{ path: ["videos", 1], extensions: notFound }],
  },
];

/** That of WunderGraph composes for a router that is no package of npm. */
const executable = [
  "@apollo/composition",
  "@theguild/federation-composition",
] as const satisfies readonly ComposerName[];

const pairs = executable.flatMap((composer) =>
  (Object.keys(routers) as RouterName[]).map(
    (router) => [composer, router] as const,
  ),
);

describe.each(pairs)("the supergraph of %s, behind %s,", (composer, router) => {
  let supergraph: Supergraph;
  beforeAll(async () => {
    supergraph = await startSupergraph(COURSES, {
      emulator: { videos: VIDEOS },
      composer,
      startRouter: routers[router],
    });
  });
  afterAll(() => supergraph.close());

  it.each(rows)("answers $what", async ({ query, data, errors = [] }) => {
    const answer = await supergraph.query(query);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(data);
    const told = answer.errors ?? [];
    expect(told.map(({ path, extensions }) => ({ path, extensions }))).toEqual(
      errors,
    );
  });

  it("reads what is referred to in one request, and VOD once", async () => {
    const before = supergraph.fetches();
    const calls = supergraph.stack.callsOf("GetVideoInfos");
    await supergraph.query("{ courses { lessons { video { title } } } }");
    expect(supergraph.fetches() - before).toBe(1);
    expect(supergraph.stack.callsOf("GetVideoInfos") - calls).toBe(1);
  });

  it("shows null for a video that is gone where a field of it must not be", async () => {
    const { data, errors = [] } = await supergraph.query(
      "{ courses { lessons { video { id status } } } }",
    );
    expect(data).toEqual({
      courses: [
        {
          lessons: [
            { video: { id: FIRST, status: "NORMAL" } },
            { video: null },
          ],
        },
        {
          lessons: [
            { video: { id: FROZEN, status: "UPLOADING" } },
            { video: { id: THIRD, status: "NORMAL" } },
          ],
        },
      ],
    });
    const told = errors.map(({ message, path }) => ({ message, path }));
    expect(told).toEqual(
      router === "@apollo/gateway"
        ? []
        : [
            {
              message: "Unexpected error.",
              path: ["courses", 0, "lessons", 1, "video", "status"],
            },
          ],
    );
  });

  it("tells the error of a field of a referred video, at the first of the list where it is Hive's", async () => {
    const { data, errors = [] } = await supergraph.query(
      "{ courses { lessons { video { playAuth { expiresInSeconds } } } } }",
    );
    expect(data).toMatchObject({
      courses: [{}, { lessons: [{ video: { playAuth: null } }, {}] }],
    });
    const place = router === "@apollo/gateway" ? [1, 0] : [0, 0];
    const [course, lesson] = place;
    expect(errors).toEqual([
      {
        message: "Status of the video is illegal.",
        path: ["courses", course, "lessons", lesson, "video", "playAuth"],
        extensions: illegalStatus,
      },
    ]);
  });
});

describe("the supergraph of @wundergraph/composition", () => {
  const { supergraph = "" } = composers["@wundergraph/composition"]([
    { name: "vod", sdl: readFileSync("schema/schema.graphql", "utf8") },
    { name: "courses", sdl: COURSES_SDL },
  ]);
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
  const documents = readdirSync("schema/operations").map((file) =>
    readFileSync(`schema/operations/${file}`, "utf8"),
  );

  it("takes what the others answer", () => {
    for (const { query } of nonEmpty(rows))
      expect(validate(schema, parse(query))).toEqual([]);
  });

  it("takes every document of the client", () => {
    expect(validate(schema, parse(documents.join("\n")))).toEqual([]);
  });

  it("is for Cosmo's router alone: it says nothing of where a field is read", async () => {
    expect(supergraph).not.toContain("join__");
    await expect(routers["@apollo/gateway"](supergraph)).rejects.toThrow(
      "must be a core schema",
    );
  });
});
