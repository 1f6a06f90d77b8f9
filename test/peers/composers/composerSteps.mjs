import assert from "node:assert/strict";
import { composers } from "../../supergraph/compose.js";

/** What a composer makes of our schema and those of others. */
export function composerSteps(name) {
  const compose = composers[name];
  return {
    "the schema with a catalogue of courses": async ({ sdl, coursesSdl }) => {
      const vod = { name: "vod", sdl };
      const composition = compose([vod, courseOf(coursesSdl)]);
      assert.deepEqual(composition.errors, []);
      assert.ok(composition.supergraph.includes("type Video"));
    },
    "the recommended stub": async ({ sdl }) => {
      const composition = compose([{ name: "vod", sdl }, stub("")]);
      assert.deepEqual(composition.errors, []);
    },
    "tells of a field added to the stub, in any order": async ({
      sdl,
      coursesSdl,
    }) => {
      const [vod, courses] = [{ name: "vod", sdl }, courseOf(coursesSdl)];
      const counts = ordersOf([vod, courses, stub("rating: Int")]).map(
        (subgraphs) => compose(subgraphs).errors.length,
      );
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      assert.ok(least > 0, "in some order nothing is said");
      return least === most
        ? undefined
        : `by the order of subgraphs it names ${least} or ${most} of ${most} places`;
    },
  };
}

const courseOf = (sdl) => ({ name: "courses", sdl });

const ordersOf = (items) =>
  items.length < 2
    ? [items]
    : items.flatMap((item) =>
        ordersOf(items.filter((other) => other !== item)).map((rest) => [
          item,
          ...rest,
        ]),
      );

const stub = (field) => ({
  name: "episodes",
  sdl: `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { episodes: [Episode!]! }
    type Episode { title: String!  video: Video }
    type Video @key(fields: "referenceId", resolvable: false) {
      referenceId: ID
      ${field}
    }`,
});
