/** The peers, in the order of the page. */
export const peerFiles: readonly string[] = [
  "clients/apollo.mjs",
  "clients/urql.mjs",
  "clients/urqlGraphcache.mjs",
  "clients/graphqlRequest.mjs",
  "clients/executorHttp.mjs",
  "clients/tanstackQuery.mjs",
  "clients/villus.mjs",
  "clients/graphqlWs.mjs",
  "clients/graphqlSse.mjs",
  "clients/graphqlHttp.mjs",
];
