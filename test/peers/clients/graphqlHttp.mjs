import assert from "node:assert/strict";
import { createClient, serverAudits } from "graphql-http";
import { storyOf } from "../story.mjs";

export const peer = {
  name: "graphql-http, its client and its audits",
  packages: ["graphql-http"],
  steps: {
    ...storyOf((url) => {
      const client = createClient({ url });
      return {
        ask: (query, variables) =>
          new Promise((resolve, reject) => {
            client.subscribe(
              { query, variables },
              {
                next: ({ data, errors = [] }) =>
                  resolve({ data, errors, shown: "`errors` of the result" }),
                error: reject,
                complete: () => {},
              },
            );
          }),
        close: () => client.dispose(),
      };
    }),
    "audits of the built gateway": async ({ url }) => {
      const audits = serverAudits({ url });
      const results = [];
      for (const audit of audits) results.push(await audit.fn());
      const bad = results.filter(({ status }) => status !== "ok");
      assert.deepEqual(
        bad.map(({ id }) => id),
        [],
      );
      return `${results.length} of ${audits.length}, without a warning or a notice`;
    },
  },
  fails: Object.fromEntries(
    ["a refused document", "status 422"].map((step) => [
      step,
      [
        /^Server responded with 4/,
        "A status of 400 and more is a `NetworkError`: the page reads the body of its `response`.",
      ],
    ]),
  ),
};
