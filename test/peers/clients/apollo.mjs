import { gql } from "@apollo/client";
import { possibleTypes } from "../../../src/client/generated/cacheFacts.js";
import { CREATE_BY_INTERFACE, INPUT } from "../documents.mjs";
import { expectCredential, storyOf } from "../story.mjs";
import { clientAt, openApollo } from "./openApollo.mjs";

export const peer = {
  name: "Apollo Client",
  packages: ["@apollo/client"],
  steps: {
    ...storyOf(openApollo),
    "cache: fragment on an interface, with `possibleTypes`": async ({ url }) =>
      expectCredential(await createByInterface(url, { possibleTypes })),
    "cache: fragment on an interface, without `possibleTypes`": async ({
      url,
    }) => expectCredential(await createByInterface(url, {})),
  },
  fails: {
    "cache: fragment on an interface, without `possibleTypes`": [
      /fields of the credential are missing/,
      "The cache drops the fields of a fragment on an interface whose types it was not told: give it `possibleTypes` of `vod-graph-client`, or spread on the concrete types, as the documents of the package do.",
    ],
  },
};

async function createByInterface(url, cacheOptions) {
  const client = clientAt(url, cacheOptions);
  const { data } = await client.mutate({
    mutation: gql(CREATE_BY_INTERFACE),
    variables: { input: INPUT },
  });
  return data.createUpload;
}
