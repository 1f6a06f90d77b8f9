import { ClientError, GraphQLClient } from "graphql-request";
import { storyOf } from "../story.mjs";

export const peer = {
  name: "graphql-request",
  packages: ["graphql-request"],
  steps: storyOf((url) => {
    // Without it one error throws the data of all fields away.
    const client = new GraphQLClient(url, { errorPolicy: "all" });
    return {
      ask: async (text, variables) => {
        try {
          const { data, errors = [] } = await client.rawRequest(
            text,
            variables,
          );
          return {
            data,
            errors,
            shown: '`errors` of `rawRequest`, with `errorPolicy: "all"`',
          };
        } catch (thrown) {
          if (!(thrown instanceof ClientError)) throw thrown;
          const { data, errors } = thrown.response;
          return {
            data,
            errors,
            shown: "`error.response.errors` of `ClientError`",
          };
        }
      },
    };
  }),
};
