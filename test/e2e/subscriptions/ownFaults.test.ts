import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeObserver } from "../../support/FakeObserver.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { allOf, subscribers } from "../../support/subscribers.js";

/** Fails when an operation of a stream has been answered. */
class FailingObserver extends FakeObserver {
  override operation(): void {
    throw new Error("the reason, which nobody outside may read");
  }
}

const query = "{ __typename }";
const told = {
  message: "Internal server error",
  extensions: { code: "INTERNAL_SERVER_ERROR", status: 500, retryable: false },
};

let observer: FailingObserver;
let watch: FakeWatch;
let stack: Stack;

beforeEach(async () => {
  observer = new FailingObserver();
  watch = new FakeWatch();
  stack = await startStack({
    server: { observer, watch, streamLimits: { perCaller: 1 } },
  });
});
afterEach(() => stack.close());

/** What the log says of it, once. */
function expectLogged(): void {
  const faults = stack.log.lines.filter(({ level }) => level === "error");
  expect(faults).toEqual([
    expect.objectContaining({
      message: "an operation failed for a reason of ours",
      fields: expect.objectContaining({
        err: new Error("the reason, which nobody outside may read"),
      }),
    }),
  ]);
}

describe.each(Object.entries(subscribers))("over %s", (_way, subscribe) => {
  it("a fault of ours is told as one, and its reason is logged", async () => {
    expect(await allOf(subscribe(stack.url, { query }))).toEqual([
      { errors: [told] },
    ]);
    expectLogged();
  });

  it("a subscription that fails as it begins is watched by nobody, and takes no room", async () => {
    const query = "subscription { mediaEvents { type } }";
    for (let time = 1; time <= 2; time += 1)
      expect(await allOf(subscribe(stack.url, { query }))).toEqual([
        { errors: [told] },
      ]);
    await watch.watched(0);
  });
});

it("in parts, a fault of ours is told as one, in an answer that is complete", async () => {
  const answer = await fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: {
      accept: "multipart/mixed;subscriptionSpec=1.0",
      "content-type": "application/json",
    },
    body: JSON.stringify({ query }),
  });
  const parts = (await answer.text()).split("\r\n--graphql");
  expect(JSON.parse(parts[1]!.split("\r\n\r\n")[1]!)).toEqual({
    payload: { errors: [told] },
  });
  expect(parts.at(-1)).toBe("--\r\n");
  expectLogged();
  expect(observer.ends).toMatchObject([
    { errorCodes: ["INTERNAL_SERVER_ERROR"], isHungUp: false },
  ]);
});
