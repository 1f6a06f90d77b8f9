import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
} from "@jest/globals";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const storage = ["http://127.0.0.1:4010"];

/** Directives of a Content-Security-Policy, by name. */
function directives(response: Response): Readonly<Record<string, string>> {
  const policy = response.headers.get("content-security-policy") ?? "";
  const parts = policy.split(";").map((part) => {
    const [name = "", ...sources] = part.trim().split(" ");
    return [name, sources.join(" ")] as const;
  });
  return Object.fromEntries(parts);
}

describe("the upload page", () => {
  let folder: string;
  let server: StartedServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pages-"));
    await mkdir(join(folder, "upload"));
    await writeFile(join(folder, "upload.html"), "<title>Upload</title>");
    await writeFile(join(folder, "upload/page.js"), "void 0;");
    server = await startServer({
      pageFolder: folder,
      uploadPage: {
        storage,
        delivery: ["https:"],
        controlUrl: "http://127.0.0.1:4010/_emulator/",
      },
    });
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it("is at /upload, its files are below", async () => {
    const page = await fetch(`${server.url}/upload`);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toBe("<title>Upload</title>");
    const script = await fetch(`${server.url}/upload/page.js`);
    expect(await script.text()).toBe("void 0;");
  });

  it("may talk to the storage and play from the delivery network, and run its own script alone", async () => {
    expect(directives(await fetch(`${server.url}/upload`))).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "connect-src": "'self' http://127.0.0.1:4010",
      "media-src": "https:",
      "img-src": "'self' data:",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
  });

  it("leaves the policy of other answers as it is", async () => {
    expect(directives(await fetch(`${server.url}/livez`))).toEqual({
      "default-src": "'none'",
      "frame-ancestors": "'none'",
    });
  });

  it("is told where its emulator takes switches", async () => {
    const settings = await fetch(`${server.url}/upload/settings.json`);
    expect(await settings.json()).toEqual({
      controlUrl: "http://127.0.0.1:4010/_emulator/",
    });
  });

  it("is told of no switches where there are none", async () => {
    const other = await startServer({ uploadPage: { storage, delivery: [] } });
    const settings = await fetch(`${other.url}/upload/settings.json`);
    expect(await settings.json()).toEqual({});
    await other.close();
  });

  it("says how it is built when it is not", async () => {
    const other = await startServer({ uploadPage: { storage, delivery: [] } });
    const page = await fetch(`${other.url}/upload`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("node src/web/build.mjs");
    await other.close();
  });

  it("is not there unless it is asked for", async () => {
    const other = await startServer({ pageFolder: folder });
    for (const path of ["/upload", "/upload/page.js", "/upload/settings.json"])
      expect((await fetch(`${other.url}${path}`)).status).toBe(404);
    await other.close();
  });
});

describe("a gateway with an account", () => {
  const pair = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret-0815",
  };

  let gateway: GatewayProcess;

  afterEach(() => gateway.end());

  it("lets its upload page talk to the vendor's storage, and offers no switches", async () => {
    gateway = new GatewayProcess({ env: pair });
    const url = await gateway.url();
    const page = directives(await fetch(`${url}/upload`));
    const settings = await fetch(`${url}/upload/settings.json`);
    expect(page["connect-src"]).toContain("'self' https://*.aliyuncs.com");
    expect(await settings.json()).toEqual({});
    expect(gateway.stdout).toContain(`Upload    ${url}/upload\n`);
  });

  it("has no upload page in production", async () => {
    const env = { ...pair, NODE_ENV: "production", AUTH_MODE: "open" };
    gateway = new GatewayProcess({ env });
    const url = await gateway.url();
    expect((await fetch(`${url}/upload`)).status).toBe(404);
    expect(gateway.stdout).not.toContain("/upload");
  });
});
