import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Principal } from "../../src/auth/index.js";
import type { VideoRecord } from "../../src/vod/index.js";
import { FakeWatch } from "../support/FakeWatch.js";
import type { StackOptions } from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";
import { allOf, nextOf, subscribers } from "../support/subscribers.js";
import { coursesOf } from "../supergraph/courses.js";
import { hiveConfigOf } from "../supergraph/routers/hiveConfigOf.js";
import {
  startHiveGateway,
  type HiveConfig,
} from "../supergraph/routers/startHiveGateway.js";
import {
  startSupergraph,
  type Supergraph,
} from "../supergraph/startSupergraph.js";

const shown = hiveConfigOf("docs/federation.md");
const video = storedVideo(0);
const alice: Principal = {
  owner: "alice",
  scopes: new Set(["vod:read", "vod:upload"] as const),
};
const news = {
  found: true,
  record: {
    VideoId: video.id,
    Status: "Uploading",
    Title: "测试",
    Snapshots: [],
  } as unknown as VideoRecord,
  requestId: "R-0",
} as const;
const subscription = `subscription { videoUpdated(id: "${video.id}") { status title } }`;

let watch: FakeWatch;
let supergraph: Supergraph;

/** As in production: a GET needs a header that no page can send. */
async function start(
  config: HiveConfig,
  callers: StackOptions = { principals: { alice } },
): Promise<void> {
  watch = new FakeWatch();
  supergraph = await startSupergraph(coursesOf([video.id], 1), {
    emulator: { videos: [video] },
    ...callers,
    server: { watch, simpleGets: false },
    startRouter: (sdl) => startHiveGateway(sdl, config),
  });
}
/** Where the clients of the tests find it: they add the path. */
const address = () => supergraph.url.replace("/graphql", "");
const methods = () =>
  supergraph.stack.log.lines.flatMap(({ fields }) =>
    fields["path"] === "/graphql" ? [fields["method"]] : [],
  );

describe("behind Hive Gateway, with the configuration that the page shows,", () => {
  beforeAll(() => start(shown));
  afterAll(() => supergraph.close());

  it("a query bears the caller's token", async () => {
    const query = `{ video(id: "${video.id}") { title } }`;
    const known = await supergraph.query(query, {
      authorization: "Bearer alice",
    });
    const unknown = await supergraph.query(query);
    expect(known.data).toEqual({ video: { title: "Video 0" } });
    expect(unknown.errors).toMatchObject([
      { extensions: { code: "UNAUTHENTICATED" } },
    ]);
  });

  it.each(Object.entries(subscribers))(
    "a subscription over %s bears it too, and goes on by POST",
    async (_way, subscribe) => {
      const before = methods().length;
      const told = subscribe(address(), {
        query: subscription,
        token: "alice",
      });
      const first = nextOf(told);
      await watch.watched(1);
      watch.tell(news);
      expect(await first).toEqual({
        data: { videoUpdated: { status: "UPLOADING", title: "测试" } },
      });
      watch.endAll();
      expect(await allOf(told)).toEqual([]);
      expect(methods().slice(before)).toEqual(["POST"]);
    },
  );
});

describe("behind Hive Gateway, without it,", () => {
  const token = ({ request }: { readonly request: Request }) => ({
    authorization: request.headers.get("authorization"),
  });
  const overEvents = subscribers["server-sent events"]!;

  it("a subscription is a GET, which is refused in production", async () => {
    await start({ propagateHeaders: { fromClientToSubgraphs: token } });
    const told = overEvents(address(), { query: subscription, token: "alice" });
    const [only] = await allOf(told);
    expect(only?.errors).toHaveLength(1);
    expect(methods()).toEqual(["GET"]);
    await supergraph.close();
  });

  it("and with `apollo-require-preflight` it is answered", async () => {
    await start({
      propagateHeaders: {
        fromClientToSubgraphs: (asked) => ({
          ...token(asked),
          "apollo-require-preflight": "true",
        }),
      },
    });
    const told = overEvents(address(), { query: subscription, token: "alice" });
    const first = nextOf(told);
    await watch.watched(1);
    watch.tell(news);
    expect(await first).toMatchObject({
      data: { videoUpdated: { status: "UPLOADING" } },
    });
    watch.endAll();
    expect(await allOf(told)).toEqual([]);
    await supergraph.close();
  });

  describe("`retry` asks again for an answer that holds an error", () => {
    const config = {
      propagateHeaders: { fromClientToSubgraphs: token },
      transportEntries: { vod: { options: { retry: 3 } } },
    };
    const create = async () => {
      const { emulator } = supergraph.stack;
      const code = "ServiceUnavailable";
      const action = "GetVideoInfos";
      emulator.faults.add({ kind: "error", code, action, times: 9 });
      const { errors = [] } = await supergraph.query(
        `mutation { createUpload(input: { title: "A", fileName: "a.mp4" }) { videoId video { title } } }`,
        { authorization: "Bearer alice" },
      );
      const codes = errors.map(({ extensions }) => extensions["code"]);
      const calls = supergraph.stack.callsOf("CreateUploadVideo");
      await supergraph.close();
      return { codes, calls };
    };

    it("and makes three videos of one mutation", async () => {
      await start(config, {});
      const { codes, calls } = await create();
      expect(codes).toEqual(["UPSTREAM_UNAVAILABLE"]);
      expect(calls).toBe(3);
    });

    it("without the caller's token: what was done is told as a failure", async () => {
      await start(config);
      expect(await create()).toEqual({
        codes: ["INTERNAL_SERVER_ERROR"],
        calls: 1,
      });
    });
  });
});
