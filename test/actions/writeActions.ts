import "reflect-metadata";
import { readFile, writeFile } from "node:fs/promises";
import { renderActions, withPolicy } from "./renderActions.js";

/** `npm run actions`: writes docs/actions.md, and the policy of docs/configuration.md. */
const docs = new URL("../../docs/", import.meta.url);
await writeFile(new URL("actions.md", docs), await renderActions());
const configuration = new URL("configuration.md", docs);
await writeFile(
  configuration,
  withPolicy(await readFile(configuration, "utf8")),
);
