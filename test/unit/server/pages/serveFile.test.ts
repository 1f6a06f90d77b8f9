import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { fastify, type FastifyInstance } from "fastify";
import { serveFile } from "../../../../src/server/pages/serveFile.js";

let folder: string;
let app: FastifyInstance;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-file-"));
  app = fastify();
  const path = join(folder, "page.js");
  app.get("/page.js", serveFile({ path, encodings: [] }, {}));
  url = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function ask(): Promise<readonly [status: number, body: string]> {
  const response = await fetch(`${url}/page.js`);
  return [response.status, await response.text()];
}

it("reads a file again that could not be read", async () => {
  expect((await ask())[0]).toBe(500);
  await writeFile(join(folder, "page.js"), "first");
  expect(await ask()).toEqual([200, "first"]);
});

it("keeps what it has read", async () => {
  await writeFile(join(folder, "page.js"), "first");
  expect(await ask()).toEqual([200, "first"]);
  await writeFile(join(folder, "page.js"), "second");
  expect(await ask()).toEqual([200, "first"]);
});
