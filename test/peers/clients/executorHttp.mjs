import { buildHTTPExecutor } from "@graphql-tools/executor-http";
import { parse } from "graphql";
import { storyOf } from "../story.mjs";

export const peer = {
  name: "HTTP executor of GraphQL Tools (Mesh, Hive Gateway)",
  packages: ["@graphql-tools/executor-http"],
  steps: storyOf((endpoint) => {
    const execute = buildHTTPExecutor({ endpoint });
    return {
      ask: async (text, variables) => {
        const { data, errors = [] } = await execute({
          document: parse(text),
          variables,
        });
        return { data, errors, shown: "`errors` of the result" };
      },
      watch: (text, variables) => dataOf(execute, text, variables),
      watchedBy: "as an event stream",
    };
  }),
};

async function* dataOf(execute, text, variables) {
  const results = await execute({ document: parse(text), variables });
  for await (const { data } of results) yield data;
}
