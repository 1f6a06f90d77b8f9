/** Composes the supergraph of the example, whose one subgraph is this gateway, and writes it to the file named. */
import { readFileSync, writeFileSync } from "node:fs";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";

const [file] = process.argv.slice(2);
const schema = new URL("../../../schema/schema.graphql", import.meta.url);
const { errors = [], supergraphSdl } = composeServices([
  {
    name: "vod",
    url: "http://gateway:4000/graphql",
    typeDefs: parse(readFileSync(schema, "utf8")),
  },
]);
if (file === undefined || supergraphSdl === undefined) {
  const problems = errors.map(({ message }) => message);
  process.stderr.write(`${problems.join("\n") || "Name a file."}\n`);
  process.exit(1);
}
writeFileSync(file, supergraphSdl);
