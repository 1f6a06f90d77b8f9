import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openPrincipal } from "../../src/auth/index.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { storedVideo } from "../support/storedVideo.js";
import { coursesOf } from "../supergraph/courses.js";
import {
  startSupergraph,
  type Supergraph,
} from "../supergraph/startSupergraph.js";

const VIDEOS = Array.from({ length: 45 }, (_, number) => storedVideo(number));
const [FIRST = "", SECOND = ""] = VIDEOS.map(({ id }) => id);
const GONE = "no-such-video";
const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);

describe("a supergraph of this gateway and a course catalogue", () => {
  let supergraph: Supergraph;
  beforeAll(async () => {
    supergraph = await startSupergraph(
      coursesOf(
        VIDEOS.map(({ id }) => id),
        5,
      ),
      { emulator: { videos: VIDEOS } },
    );
  });
  afterAll(() => supergraph.close());

  it("reads the videos of all courses in one request, and VOD once per 20 of them", async () => {
    const { data, errors } = await supergraph.query(
      "{ courses { title lessons { title video { title status } } } }",
    );
    expect(errors).toBeUndefined();
    const courses = data!["courses"] as readonly unknown[];
    expect(courses).toHaveLength(9);
    expect(courses[8]).toEqual({
      title: "Course 8",
      lessons: [40, 41, 42, 43, 44].map((number, lesson) => ({
        title: `Lesson ${lesson}`,
        video: { title: `Video ${number}`, status: "NORMAL" },
      })),
    });
    expect(supergraph.fetches()).toBe(1);
    expect(supergraph.stack.callsOf("GetVideoInfos")).toBe(3);
  });

  it("shows beside our fields what another subgraph adds to a video", async () => {
    const { data, errors } = await supergraph.query(
      `{ video(id: "${FIRST}") { title courses { title lessons { video { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      video: {
        title: "Video 0",
        courses: [{ title: "Course 0", lessons: { length: 5 } }],
      },
    });
  });

  it("takes mutations", async () => {
    const { data, errors } = await supergraph.query(
      `mutation { refreshUpload(videoId: "${FIRST}") { expiresInSeconds location { bucket } video { title courses { title } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      refreshUpload: {
        expiresInSeconds: 3000,
        video: { title: "Video 0", courses: [{ title: "Course 0" }] },
      },
    });
  });
});

describe("behind a router, a failure", () => {
  let supergraph: Supergraph;
  beforeAll(async () => {
    supergraph = await startSupergraph(coursesOf([FIRST, GONE, SECOND], 3), {
      emulator: {
        videos: [
          storedVideo(0),
          storedVideo(1, { status: "Uploading", isFrozen: true }),
        ],
      },
    });
  });
  afterAll(() => supergraph.close());

  const lessons = "courses { lessons { title video { id title } } }";

  it("reaches the client with all its extensions, at the place where it happened", async () => {
    const { status, data, errors } = await supergraph.query(
      `{ courses { lessons { video { id playAuth { expiresInSeconds } } } } }`,
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({
      courses: [{ lessons: [{ video: { playAuth: {} } }, {}, {}] }],
    });
    expect(errors).toEqual([
      {
        message: "Status of the video is illegal.",
        path: ["courses", 0, "lessons", 2, "video", "playAuth"],
        extensions: {
          code: "CONFLICT",
          status: 403,
          vodCode: "Forbidden.IllegalStatus",
          requestId: REQUEST_ID,
          retryable: false,
          action: "GetVideoPlayAuth",
          serviceName: "vod",
        },
      },
    ]);
  });

  it("of a root field reaches him likewise", async () => {
    const { data, errors } = await supergraph.query(
      `{ video(id: "${GONE}") { title } courses { title } }`,
    );
    expect(data).toEqual({ video: null, courses: [{ title: "Course 0" }] });
    expect(errors).toMatchObject([
      {
        path: ["video"],
        extensions: {
          code: "NOT_FOUND",
          status: 404,
          vodCode: "InvalidVideo.NotFound",
          requestId: REQUEST_ID,
          retryable: false,
          action: "GetVideoInfos",
        },
      },
    ]);
  });

  it("is none where a video is gone: its fields are null", async () => {
    const { data, errors } = await supergraph.query(`{ ${lessons} }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      courses: [
        {
          lessons: [
            { title: "Lesson 0", video: { id: FIRST, title: "Video 0" } },
            { title: "Lesson 1", video: { id: GONE, title: null } },
            { title: "Lesson 2", video: { id: SECOND, title: "Video 1" } },
          ],
        },
      ],
    });
  });

  it("of all of VOD leaves what others know", async () => {
    const { stack } = supergraph;
    const code = "ServiceUnavailable";
    stack.emulator.faults.add({ kind: "error", code, times: 9 });
    const { data, errors } = await supergraph.query(`{ ${lessons} }`);
    stack.emulator.faults.clear();
    expect(data).toMatchObject({
      courses: [
        { lessons: [{ title: "Lesson 0", video: { title: null } }, {}, {}] },
      ],
    });
    expect(errors?.map(({ path }) => path)).toEqual(
      [0, 1, 2].map((lesson) => ["courses", 0, "lessons", lesson, "video"]),
    );
    for (const { extensions } of nonEmpty(errors ?? [])) {
      expect(extensions).toMatchObject({
        code: "UPSTREAM_UNAVAILABLE",
        status: 503,
        retryable: true,
      });
    }
  });
});

describe("a router that passes on the authorization header", () => {
  let supergraph: Supergraph;
  beforeAll(async () => {
    supergraph = await startSupergraph(coursesOf([FIRST], 1), {
      emulator: { videos: VIDEOS },
      principals: { alice: openPrincipal },
    });
  });
  afterAll(() => supergraph.close());

  const query = "{ courses { lessons { video { title } } } }";

  it("lets us know the caller", async () => {
    const authorization = "Bearer alice";
    const { data, errors } = await supergraph.query(query, { authorization });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      courses: [{ lessons: [{ video: { title: "Video 0" } }] }],
    });
    expect(supergraph.catalogue.authorizations).toEqual([authorization]);
  });

  it("is told of a caller whom we do not know", async () => {
    const { data, errors } = await supergraph.query(query);
    expect(data).toEqual({
      courses: [{ lessons: [{ video: { title: null } }] }],
    });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
