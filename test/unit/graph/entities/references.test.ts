import { describe, expect, it } from "@jest/globals";
import { graphql, type ExecutionResult } from "graphql";
import { openPrincipal } from "../../../../src/auth/index.js";
import {
  buildSubgraph,
  createGatewayContext,
} from "../../../../src/graph/index.js";
import { VodClient } from "../../../../src/vod/index.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  answer,
  refusal,
  type Reaction,
  type SentCall,
} from "../../../support/FakeTransport.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

const schema = buildSubgraph();

const found = (VideoId: string, ReferenceId?: string): object => ({
  VideoId,
  ReferenceId,
  Status: "Normal",
});

/** What a router is answered whose representations are `representations`. */
async function resolve(
  representations: readonly unknown[],
  react: (call: SentCall) => Reaction,
): Promise<{
  readonly result: ExecutionResult;
  readonly calls: readonly SentCall[];
}> {
  const transport = new FakeTransport(react);
  const clock = new FakeClock();
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    random: () => 0,
    clock,
    transport,
  });
  const result = await graphql({
    schema,
    source:
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Video { id title } } }",
    variableValues: { r: representations },
    contextValue: createGatewayContext({
      vod,
      clock,
      requestId: "r",
      principal: openPrincipal,
      logger: new RecordingLogger(),
      signal: new AbortController().signal,
    }),
  });
  return { result, calls: transport.calls };
}

const video = (key: object): object => ({ __typename: "Video", ...key });

describe("references to videos", () => {
  it("by id and by reference id are gathered into one call each", async () => {
    const representations = [
      video({ id: "a" }),
      video({ referenceId: "ref-bb" }),
      video({ id: "c" }),
      video({ id: "a" }),
    ];
    const { result, calls } = await resolve(representations, (call) =>
      answer({
        VideoList:
          call.parameters["VideoIds"] === undefined
            ? [found("b", "ref-bb")]
            : [found("a"), found("c")],
      }),
    );
    expect(result).toEqual({
      data: {
        _entities: [
          { id: "a", title: null },
          { id: "b", title: null },
          { id: "c", title: null },
          { id: "a", title: null },
        ],
      },
    });
    expect(calls.map(({ parameters }) => parameters)).toEqual([
      { VideoIds: "a,c" },
      { ReferenceIds: "ref-bb" },
    ]);
  });

  it("are null where they dangle, without an error", async () => {
    const { result } = await resolve([video({ id: "a" })], () =>
      answer({ VideoList: [] }),
    );
    expect(result).toEqual({ data: { _entities: [null] } });
  });

  it("fail each at its own place", async () => {
    const { result } = await resolve([video({ id: "a" })], () =>
      refusal("InvalidVideo.Damaged"),
    );
    expect(result.data).toEqual({ _entities: [null] });
    expect(result.errors).toMatchObject([{ path: ["_entities", 0] }]);
  });

  describe("are refused before VOD is called, and leave the others alone", () => {
    for (const [what, representation] of [
      ["that hold neither key", video({})],
      ["whose keys are null", video({ id: null, referenceId: null })],
      ["whose id is no text", video({ id: { a: 1 } })],
      ["whose id holds a comma", video({ id: "a,b" })],
      ["whose reference id is no text", video({ referenceId: 7 })],
      ["that name a type that is no entity", { __typename: "UserData" }],
      ["that name an unknown type", { __typename: "Nope", id: "a" }],
      ["that name no type", { id: "a" }],
      ["that are no objects", 7],
    ] as const) {
      it(what, async () => {
        const representations = [video({ id: "x" }), representation];
        const { result, calls } = await resolve(representations, () =>
          answer({ VideoList: [found("x")] }),
        );
        expect(result.data).toEqual({
          _entities: [{ id: "x", title: null }, null],
        });
        expect(result.errors).toMatchObject([
          {
            path: ["_entities", 1],
            extensions: { code: "BAD_USER_INPUT", status: 400 },
          },
        ]);
        expect(calls.map(({ parameters }) => parameters)).toEqual([
          { VideoIds: "x" },
        ]);
      });
    }
  });

  it("of which one is refused leave no failure of the others unhandled", async () => {
    const { result } = await resolve(
      [video({ id: "a,b" }), video({ id: "x" }), { __typename: "Nope" }],
      () => refusal("ServiceUnavailable"),
    );
    expect(result.errors).toHaveLength(3);
    await new Promise<void>((resolved) => setImmediate(resolved));
  });
});

describe("references to every other entity", () => {
  for (const __typename of ["AttachedMedia", "Image", "UrlUpload"]) {
    for (const [what, key] of [
      ["no id", {}],
      ["an id that is null", { id: null }],
      ["an id that is no text", { id: 7 }],
    ] as const) {
      it(`are refused before VOD is called: ${__typename}, ${what}`, async () => {
        const { result, calls } = await resolve([{ __typename, ...key }], () =>
          refusal("ServiceUnavailable"),
        );
        expect(result.errors).toMatchObject([
          {
            path: ["_entities", 0],
            extensions: { code: "BAD_USER_INPUT", status: 400 },
          },
        ]);
        expect(calls).toEqual([]);
      });
    }
  }
});
