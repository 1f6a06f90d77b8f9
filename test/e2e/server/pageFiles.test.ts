import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type StartedServer } from "../../support/startServer.js";

const script = "void 'a script of the page';";
const forever = "public, max-age=31536000, immutable";

describe("the files of a page", () => {
  let folder: string;
  let server: StartedServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pages-"));
    await mkdir(join(folder, "graphiql"));
    const write = (name: string, content: string | Buffer) =>
      writeFile(join(folder, name), content);
    await write("index.html", "<title>GraphiQL</title>");
    await write("graphiql/page-0A1B2C3D.js", script);
    await write("graphiql/page-0A1B2C3D.js.br", brotliCompressSync(script));
    await write("graphiql/page-0A1B2C3D.js.gz", gzipSync(script));
    await write("graphiql/font-4E5F6A7B.woff2", "a font");
    await write("graphiql/notes.txt", "of no fixed name");
    server = await startServer({ pageFolder: folder });
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const get = (name: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphiql/${name}`, { headers });
  const told = ({ headers }: Response, name: string) => headers.get(name);

  it.each(["/", "/graphiql/page-0A1B2C3D.js", "/graphiql/notes.txt"])(
    "say what a browser may do with %s",
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-security-policy":
          "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';worker-src 'self';connect-src 'self';img-src 'self' data:;font-src 'self' data:;base-uri 'none';form-action 'none';frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
    },
  );

  for (const [accepted, encoding] of [
    ["gzip, deflate, br, zstd", "br"],
    ["br", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["identity", null],
    ["deflate", null],
    ["br;q=0, gzip;q=0", null],
  ] as const)
    it(`are sent as ${encoding ?? "they are"} to who accepts ${accepted}`, async () => {
      const response = await get("page-0A1B2C3D.js", {
        "accept-encoding": accepted,
      });
      expect(told(response, "content-encoding")).toBe(encoding);
      expect(told(response, "vary")).toContain("accept-encoding");
      expect(told(response, "content-type")).toBe(
        "text/javascript; charset=utf-8",
      );
      expect(await response.text()).toBe(script);
    });

  it("have a tag for each encoding, by which a browser learns that nothing changed", async () => {
    const tags = await Promise.all(
      ["br", "gzip", "identity"].map(async (encoding) =>
        told(
          await get("page-0A1B2C3D.js", { "accept-encoding": encoding }),
          "etag",
        ),
      ),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await get("page-0A1B2C3D.js", {
      "accept-encoding": "br",
      "if-none-match": tags[0]!,
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("are kept for a year when their names say what they hold", async () => {
    expect(told(await get("page-0A1B2C3D.js"), "cache-control")).toBe(forever);
    expect(told(await get("font-4E5F6A7B.woff2"), "cache-control")).toBe(
      forever,
    );
  });

  it("are asked for again when their names do not, and so is the page", async () => {
    expect(told(await get("notes.txt"), "cache-control")).toBe("no-cache");
    const page = await fetch(`${server.url}/`);
    expect(told(page, "cache-control")).toBe("no-cache");
  });

  it("that lie there compressed are no files of their own", async () => {
    expect((await get("page-0A1B2C3D.js.br")).status).toBe(404);
    expect((await get("page-0A1B2C3D.js.gz")).status).toBe(404);
  });

  it("that were never compressed are sent as they are", async () => {
    const font = await get("font-4E5F6A7B.woff2", { "accept-encoding": "br" });
    expect(told(font, "content-encoding")).toBeNull();
    expect(told(font, "content-type")).toBe("font/woff2");
  });
});

describe("the pages as they are built", () => {
  for (const [page, folder] of [
    ["index.html", "graphiql"],
    ["upload.html", "upload"],
  ] as const)
    it(`${page} names files that exist, each by its content and compressed`, async () => {
      const html = await readFile(`dist/web/${page}`, "utf8");
      const named = [
        ...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g),
      ].map(([, path]) => path!.replace(`${folder}/`, ""));
      const files = await readdir(`dist/web/${folder}`);
      expect(named.filter((name) => !files.includes(name))).toEqual([]);
      const [style, code] = ["css", "js"].map((type) =>
        named.find((name) =>
          new RegExp(`^page-[0-9A-Z]{8}\\.${type}$`).test(name),
        ),
      );
      expect(files).toEqual(
        expect.arrayContaining([
          `${style}.br`,
          `${style}.gz`,
          `${code}.br`,
          `${code}.gz`,
        ]),
      );
    });
});
