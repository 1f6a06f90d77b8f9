import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import type { GraphQLEnumType } from "graphql";
import { Query, Resolver, buildSchemaSync } from "type-graphql";
import { silentLogger } from "../../../../src/base/logger.js";
import { endEach } from "../../../../src/graph/batches/endEach.js";
import {
  failedItem,
  itemOutcome,
} from "../../../../src/graph/batches/itemOutcome.js";
import {
  endOf,
  itemResult,
  requestIdOf,
} from "../../../../src/graph/batches/videoWriteResult.js";
import {
  badUserInput,
  forbidden,
} from "../../../../src/graph/errors/refusals.js";
import { VodError, type ErrorKind } from "../../../../src/vod/index.js";

const vodError = (kind: ErrorKind, requestId?: string): VodError =>
  new VodError({
    code: "Some.Code",
    kind,
    status: 400,
    retryable: false,
    message: "No.",
    action: "DeleteVideo",
    requestId,
  });

const outcome = itemOutcome("FilmOutcome", "How a film ended.", {
  CUT: "It was cut.",
});

@Resolver()
class Films {
  @Query(() => outcome)
  film(): string {
    return "CUT";
  }
}

describe("the outcomes of an item", () => {
  it("are the success and the failures that all batches share, each with what it means", () => {
    const schema = buildSchemaSync({ resolvers: [Films], validate: false });
    const type = schema.getType("FilmOutcome") as GraphQLEnumType;
    expect(type.description).toBe("How a film ended.");
    expect(
      type
        .getValues()
        .map(({ name, value, description }) => [
          name,
          value as unknown,
          description,
        ]),
    ).toEqual([
      ["CUT", "CUT", "It was cut."],
      ["MISSING", "MISSING", "There is no such video."],
      ["FORBIDDEN", "FORBIDDEN", "The account may not do this to this video."],
      [
        "REFUSED",
        "REFUSED",
        "The item breaks a rule: `error` says which. Nothing was done.",
      ],
      [
        "FAILED",
        "FAILED",
        "VOD did not do it, or did not say whether it did: see `error`.",
      ],
    ]);
  });
});

describe("the failure of an item", () => {
  it.each([
    ["one that is not there", vodError("notFound"), "MISSING", "NOT_FOUND"],
    ["one that VOD forbids", vodError("forbidden"), "FORBIDDEN", "FORBIDDEN"],
    ["one that we forbid", forbidden("No."), "FORBIDDEN", "FORBIDDEN"],
    [
      "one that breaks a rule",
      badUserInput("No."),
      "REFUSED",
      "BAD_USER_INPUT",
    ],
    ["one that VOD has already", vodError("conflict"), "REFUSED", "CONFLICT"],
    [
      "one that VOD is too busy for",
      vodError("throttled"),
      "FAILED",
      "THROTTLED",
    ],
  ])("is told of %s", (_what, failure, told, code) => {
    expect(failedItem(failure, silentLogger)).toMatchObject({
      outcome: told,
      error: { code },
    });
  });

  it("that nobody foresaw is thrown", () => {
    const slip = new TypeError("a slip of ours");
    expect(() => failedItem(slip, silentLogger)).toThrow(slip);
  });
});

describe("the result of an item", () => {
  it("is the success's own name where VOD did it", () => {
    const end = { outcome: "done", requestId: "R" } as const;
    expect(itemResult(end, "CUT", silentLogger)).toEqual({
      outcome: "CUT",
      end,
    });
  });

  it.each([
    ["missing", "MISSING", "NOT_FOUND", "The video does not exist."],
    [
      "forbidden",
      "FORBIDDEN",
      "FORBIDDEN",
      "The video belongs to an application that the account may not operate.",
    ],
  ] as const)(
    "is a failure where VOD lists it as %s",
    (listed, told, code, message) => {
      const end = { outcome: listed, requestId: "R" };
      expect(itemResult(end, "CUT", silentLogger)).toEqual({
        outcome: told,
        error: { code, message, retryable: false },
        end,
      });
    },
  );

  it("is the failure that it ended in", () => {
    const end = vodError("notFound", "R");
    expect(itemResult(end, "CUT", silentLogger)).toMatchObject({
      outcome: "MISSING",
      error: { vodCode: "Some.Code" },
      end,
    });
  });
});

describe("the RequestId of a batch", () => {
  const done = { requestId: "done" };
  const own = badUserInput("No.");

  it.each([
    ["the first answer's", [done, { requestId: "later" }], "done"],
    [
      "a refusal's, when that came first",
      [vodError("conflict", "no"), done],
      "no",
    ],
    [
      "the next when a failure has none",
      [vodError("unavailable"), done],
      "done",
    ],
    [
      "none of an error that is not VOD's",
      [Object.assign(own, { requestId: "x" }), done],
      "done",
    ],
    [
      "our own when nothing was answered",
      [own, vodError("unavailable")],
      "ours",
    ],
    ["our own when nothing was sent", [], "ours"],
  ])("is %s", (_what, entries, requestId) => {
    expect(requestIdOf(entries, "ours")).toBe(requestId);
  });
});

describe("the end of an item's work", () => {
  it("is what it gives, or what fails it at any time", async () => {
    const slip = new Error("a slip");
    expect(await endOf(() => Promise.resolve(1))).toBe(1);
    expect(await endOf(() => Promise.reject(slip))).toBe(slip);
    const thrown = (): Promise<never> => {
      throw slip;
    };
    expect(await endOf(thrown)).toBe(slip);
  });
});

describe("endEach", () => {
  it("sends together what passes, equal items too, and fails the rest alone", async () => {
    const sent: unknown[] = [];
    const broken = new Error("breaks a rule");
    const refused = new Error("refused");
    const ends = await endEach(
      ["a", "bad", "a", "no"],
      (item, index) => {
        if (item === "bad") throw broken;
        return item === "no" ? item : `${item}${index}`.slice(0, 1);
      },
      (items) => {
        sent.push(items);
        return Promise.resolve(
          items.map((item, at) => (item === "no" ? refused : `${item}${at}`)),
        );
      },
    );
    expect(ends).toEqual(["a0", broken, "a1", refused]);
    expect(sent).toEqual([["a", "a", "no"]]);
  });
});
