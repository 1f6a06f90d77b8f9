import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { schema } from "./schema.mjs";

const yoga = createYoga({ schema, graphqlEndpoint: "/" });
const server = createServer(yoga);
server.listen(Number(process.env.PORT), "127.0.0.1", () => {
  console.log(`Listening   http://127.0.0.1:${server.address().port}/`);
});
