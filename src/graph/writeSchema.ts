import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { emitSdl } from "./buildSubgraph.js";

/** `node writeSchema.js <file>`: writes the SDL that the classes emit. */
const [, , file] = process.argv;
if (file === undefined)
  throw new Error("Which file is the schema to be written to?");
writeFileSync(file, emitSdl());
