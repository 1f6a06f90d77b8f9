import { cacheExchange, fetchExchange } from "@urql/core";
import { storyOf } from "../story.mjs";
import { openUrql } from "./openUrql.mjs";

export const peer = {
  name: "urql, document cache",
  packages: ["@urql/core"],
  steps: storyOf((url) => openUrql(url, [cacheExchange, fetchExchange])),
};
