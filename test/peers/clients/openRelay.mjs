import { createClient } from "graphql-sse";
import relay from "relay-runtime";
import { iterate } from "../story.mjs";

/** @param artifactOf gives what the compiler has made of a text */
export function openRelay(url, artifactOf) {
  const environment = environmentAt(url);
  return {
    ask: async (text, variables) => {
      const artifact = await artifactOf(text);
      try {
        const data = await run(environment, artifact, variables);
        return {
          ...withoutCatch(data),
          shown:
            "`errors` of the field that says `@catch`, without their messages",
        };
      } catch (thrown) {
        if (thrown.source === undefined) throw thrown;
        const { data, errors } = thrown.source;
        return {
          data,
          errors,
          shown: "`error.source.errors` of what is thrown",
        };
      }
    },
    watch: (text, variables) =>
      iterate((sink) => {
        let leave = () => {};
        void artifactOf(text).then((subscription) => {
          const options = {
            subscription,
            variables,
            onNext: sink.next,
            onError: sink.error,
          };
          leave = relay.requestSubscription(environment, options).dispose;
        });
        return () => leave();
      }),
    watchedBy: "by `graphql-sse`, set up as a network of Relay",
  };
}

function run(environment, artifact, variables) {
  if (artifact.params.operationKind === "query")
    return relay.fetchQuery(environment, artifact, variables).toPromise();
  return new Promise((resolve, reject) => {
    const options = { mutation: artifact, variables, onError: reject };
    relay.commitMutation(environment, { ...options, onCompleted: resolve });
  });
}

function withoutCatch(data) {
  const { video } = data;
  if (video?.ok === undefined) return { data, errors: [] };
  return video.ok
    ? { data: { video: video.value }, errors: [] }
    : { data: { video: null }, errors: video.errors };
}

function environmentAt(url) {
  const events = createClient({ url, retryAttempts: 0 });
  const { Environment, Network, Observable, RecordSource, Store } = relay;
  return new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(
      async ({ text: query }, variables) => {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query, variables }),
        });
        return response.json();
      },
      ({ text: query }, variables) =>
        Observable.create((sink) =>
          events.subscribe({ query, variables }, sink),
        ),
    ),
  });
}
