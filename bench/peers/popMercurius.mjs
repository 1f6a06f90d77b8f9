import { fastify } from "fastify";
import mercurius from "mercurius";
import { schema } from "./schema.mjs";

const app = fastify();
// With JIT: a document is compiled to a function when it is run for the second time.
await app.register(mercurius, { schema, jit: 1, path: "/" });
const url = await app.listen({
  port: Number(process.env.PORT),
  host: "127.0.0.1",
});
console.log(`Listening   ${url}/`);
