import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { PubSub, PubSubListener } from "../../../src/events/index.js";
import { foreignCallback } from "../../support/foreignCallback.js";
import { inheritedNames } from "../../support/foreignJson.js";
import { feedOf, signed, type TestedFeed } from "./feedOf.js";

const genuine = {
  EventType: "FileUploadComplete",
  EventTime: "2026-01-02T03:05:00Z",
  VideoId: "the-video-that-is-told-of",
};

/** What other gateways say, as a test says it. */
class Others implements PubSub {
  readonly #listeners: PubSubListener[] = [];

  publish(): void {
    // Nobody else listens.
  }

  subscribe(listener: PubSubListener): () => void {
    this.#listeners.push(listener);
    return () => undefined;
  }

  say(message: string): void {
    for (const { onMessage } of this.#listeners) onMessage(message);
  }
}

/** The doors by which a body of a stranger's gets in. */
const DOORS: Readonly<
  Record<string, (body: string, tested: TestedFeed, others: Others) => void>
> = {
  "the vendor's callbacks": (body, { feed, clock }) => {
    feed.callbacks?.receive({ ...signed({}, clock.now()), body });
  },
  "messages of other gateways": (body, _tested, others) => {
    others.say(body);
  },
};

/** What a reader of events is told after all of these, and what went wrong meanwhile. */
async function readAfter(
  bodies: readonly string[],
  enter: (body: string, tested: TestedFeed, others: Others) => void,
): Promise<{
  readonly told: readonly unknown[];
  readonly failures: readonly unknown[];
}> {
  const others = new Others();
  const tested = feedOf({ pubSub: others });
  const { feed, vod, clock, log } = tested;
  const { signal } = new AbortController();
  const reader = feed.watchEvents({}, { signal });
  for (const body of bodies) enter(body, tested, others);
  // Every event is looked for as often as it ever is, beside an outage.
  await clock.advance(60_000);
  vod.put(genuine.VideoId, "UploadSucc");
  enter(JSON.stringify(genuine), tested, others);
  await clock.advance(1000);
  await feed.close();
  const told: unknown[] = [];
  for await (const { mediaId } of reader) told.push(mediaId);
  const failures = log.lines.filter(
    ({ message }) => message === "work that nobody waits for failed",
  );
  return { told, failures };
}

for (const [door, enter] of Object.entries(DOORS))
  describe(`through ${door}`, () => {
    for (const member of ["MediaType", "VideoId", "EventType", "AuditStatus"])
      it(`an inherited name as ${member} ends no reader of events`, async () => {
        const bodies = inheritedNames.map((name) =>
          JSON.stringify({
            EventType: "DeleteMediaComplete",
            MediaId: "a-medium",
            [member]: name,
          }),
        );
        const { told, failures } = await readAfter(bodies, enter);
        expect(failures).toEqual([]);
        expect(told).toContain(genuine.VideoId);
      });

    it("nothing that JSON can hold ends a reader of events", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(foreignCallback, { minLength: 1, maxLength: 8 }),
          async (bodies) => {
            const { told, failures } = await readAfter(bodies, enter);
            expect(failures).toEqual([]);
            expect(told).toContain(genuine.VideoId);
          },
        ),
        { numRuns: 100 },
      );
    });
  });
