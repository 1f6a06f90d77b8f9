import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Principal } from "../../../src/auth/index.js";
import type { VideoRecord } from "../../../src/vod/index.js";
import { codeBlocks } from "../../support/codeBlocks.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeLoopDelay } from "../../support/FakeLoopDelay.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { FrontendProject } from "../../support/FrontendProject.js";
import { findBrowser } from "../../support/installBrowser.mjs";
import { launchBrowser, openContext } from "../../support/launchBrowser.js";
import { startSite, type Site } from "../../support/startSite.js";
import { startStack, type Stack } from "../../support/startStack.js";

const executablePath = findBrowser();
const withBrowser = executablePath === undefined ? describe.skip : describe;
const args = [
  "--no-sandbox",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** What each page shows how to do. */
interface Shown {
  uploadVideo(file: File, show: (percent: number) => void): Promise<string>;
  uploadImage(file: File): Promise<string | undefined>;
  watchVideo(id: string, show: (status: string) => void): () => void;
  readVideo(id: string): Promise<string>;
  createUpload?(): Promise<string>;
}

declare global {
  var shown: Shown;
  var told: (string | number)[];
}

const functions = [
  "uploadVideo",
  "uploadImage",
  "watchVideo",
  "readVideo",
] as const;

/** Hands what a page shows to the test. */
const driver = `${functions.map((name) => `import { ${name} } from "./${name}";`).join("\n")}
Object.assign(globalThis, { shown: { ${functions.join(", ")} }, told: [] });
`;
const reactDriver = `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Upload } from "./Upload";
createRoot(document.body.appendChild(document.createElement("main"))).render(createElement(Upload));
`;

const WRITTEN = "http://127.0.0.1:4000/graphql";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const ada: Principal = {
  owner: "ada",
  scopes: new Set(["vod:read", "vod:upload"] as const),
};
const state = (Status: string) => ({
  found: true as const,
  record: { VideoId: NORMAL, Status, Snapshots: [] } as unknown as VideoRecord,
  requestId: "R-0",
});

let project: FrontendProject;
let site: Site;
let stack: Stack;
let watch: FakeWatch;
const loopDelay = new FakeLoopDelay();
/** The script of the page that is open now. */
let script = "";

beforeAll(() => {
  project = new FrontendProject();
});
afterAll(() => {
  project.remove();
});

/** Writes the files of some pages into a folder of the project. */
function writePages(folder: string, ...pages: readonly string[]): string[] {
  const blocks = pages.flatMap((page) => codeBlocks(page));
  for (const { name, text } of blocks) project.write(`${folder}/${name}`, text);
  return blocks
    .filter(({ name }) => /\.tsx?$/.test(name))
    .map(({ name }) => `${folder}/${name}`);
}

function compileRelay(folder: string): void {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      resolve("node_modules/relay-compiler/cli.js"),
      `${folder}/relay.config.json`,
    ],
    { cwd: project.folder, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout);
}

withBrowser("the pages for frontends (need chromium)", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let broken: string[];

  beforeAll(async () => {
    browser = await launchBrowser({ args });
    // A page's script is that of its own gateway, whose port is known last.
    site = await startSite(() => script);
    // One for all: a new one has a process of its own and compiles a page's script anew, which takes most of the time.
    context = await openContext(browser);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  beforeEach(async () => {
    watch = new FakeWatch();
    loopDelay.ms = 0;
    stack = await startStack({
      // The browser signs with its own clock, and the storage compares.
      clock: new FakeClock(Date.now()),
      principals: { ada },
      server: { corsOrigins: [site.origin], watch, loopDelay },
    });
    page = await context.newPage();
    broken = [];
    page.on("pageerror", ({ message }) => broken.push(message));
  });
  afterEach(async () => {
    await page.close();
    await stack.close();
    expect(broken).toEqual([]);
  });

  async function open(bundled: string): Promise<void> {
    const url = `${stack.url}/graphql`;
    expect(bundled).toContain(WRITTEN);
    script = `localStorage.clear();localStorage.setItem("token", "ada");${bundled.replaceAll(WRITTEN, url)}`;
    await page.goto(site.origin);
  }

  describe.each(["apollo", "urql", "relay", "fetch"])(
    "docs/frontend/%s.md",
    (client) => {
      let bundled: string;
      let findings: string;
      beforeAll(async () => {
        const files = writePages(client, `docs/frontend/${client}.md`);
        if (client === "relay") compileRelay(client);
        findings = project.typeCheck(...files);
        project.write(`${client}/driver.ts`, driver);
        bundled = await project.bundle(`${client}/driver.ts`);
      });
      beforeEach(() => open(bundled));

      it("compiles", () => {
        expect(findings).toBe("");
      });

      it("uploads a video, whatever its file is called", async () => {
        const id = await page.evaluate(() =>
          shown.uploadVideo(
            new File(["x".repeat(300_000)], "🎉party.mp4"),
            (percent) => told.push(percent),
          ),
        );
        expect(stack.emulator.store.get(id)).toMatchObject({
          title: "party",
          sizeBytes: 300_000,
        });
        expect(await page.evaluate(() => told.at(-1))).toBe(100);
      });

      it("uploads an image, and reads where it is", async () => {
        const url = await page.evaluate(() =>
          shown.uploadImage(new File(["x".repeat(1000)], "poster.png")),
        );
        expect(url).toMatch(/^https?:.*\.png/);
      });

      it("watches a video", async () => {
        await page.evaluate((id) => {
          shown.watchVideo(id, (status) => told.push(status));
        }, NORMAL);
        await watch.watched(1);
        watch.tell(state("Transcoding"));
        await page.waitForFunction(() => told.length === 1);
        watch.tell(state("Normal"));
        await page.waitForFunction(() => told.length === 2);
        expect(await page.evaluate(() => told)).toEqual([
          "TRANSCODING",
          "NORMAL",
        ]);
        expect(watch.asked).toEqual([{ id: NORMAL, untilFinal: true }]);
        watch.endAll();
        await watch.watched(0);
      });

      it("stops watching", async () => {
        await page.evaluate((id) => {
          const stop = shown.watchVideo(id, (status) => {
            told.push(status);
            stop();
          });
        }, NORMAL);
        await watch.watched(1);
        watch.tell(state("Transcoding"));
        await watch.watched(0);
        expect(watch.subscribers).toBe(0);
      });

      it("reads a video, and says what is wrong with one", async () => {
        const read = (id: string) =>
          page.evaluate((id) => shown.readVideo(id), id);
        expect(await read(NORMAL)).toBe("Concert film, full length");
        expect(await read("0".repeat(32))).toBe("There is no such video.");
        loopDelay.ms = 60_000;
        expect(await read(NORMAL.replace(/8$/, "7"))).toBe("Try again in 1 s.");
      });
    },
  );

  describe("the links of docs/frontend/apollo.md", () => {
    /** Sends something while the door refuses the first request alone. */
    async function sendTwice(
      send: () => Promise<unknown>,
    ): Promise<{ readonly sent: readonly string[]; readonly told: unknown }> {
      const sent: string[] = [];
      await page.route(/graphql$/, async (route) => {
        const { operationName } = route.request().postDataJSON() as {
          readonly operationName: string;
        };
        sent.push(operationName);
        loopDelay.ms = sent.length === 1 ? 60_000 : 0;
        await route.continue();
      });
      return { told: await page.evaluate(send), sent };
    }

    beforeEach(async () => {
      project.write(
        "apollo/links.ts",
        `import { CreateUploadDocument, toGatewayError } from "vod-graph-client";
import { client } from "./client";
import { readVideo } from "./readVideo";
const variables = { input: { fileName: "a.mp4", title: "A" } };
const createUpload = () => client.mutate({ mutation: CreateUploadDocument, variables })
  .then(({ data }) => data.createUpload.videoId, (thrown) => toGatewayError(thrown).code);
Object.assign(globalThis, { shown: { readVideo, createUpload } });
`,
      );
      await open(await project.bundle("apollo/links.ts"));
    });

    it("repeat a query that the door refuses", async () => {
      expect(
        await sendTwice(() =>
          shown.readVideo("c6a23a870c8c4ffcd40cbd3813330008"),
        ),
      ).toEqual({
        told: "Concert film, full length",
        sent: ["Video", "Video"],
      });
    });

    it("repeat no mutation", async () => {
      expect(await sendTwice(() => shown.createUpload!())).toEqual({
        told: "OVERLOADED",
        sent: ["CreateUpload"],
      });
    });
  });

  describe("docs/frontend/react.md", () => {
    let bundled: string;
    let findings: string;
    beforeAll(async () => {
      const files = writePages(
        "react",
        "docs/frontend/fetch.md",
        "docs/frontend/react.md",
      );
      findings = project.typeCheck(...files);
      project.write("react/driver.ts", reactDriver);
      bundled = await project.bundle("react/driver.ts");
    });
    beforeEach(() => open(bundled));

    const choose = (name: string, size = 300_000) =>
      page.getByLabel("Files").setInputFiles({
        name,
        mimeType: "",
        buffer: Buffer.alloc(size, "x"),
      });

    it("compiles", () => {
      expect(findings).toBe("");
    });

    it("uploads a video and shows it become playable", async () => {
      await choose("film.mp4");
      await watch.watched(1);
      watch.tell(state("Normal"));
      await page.getByRole("status").filter({ hasText: "NORMAL" }).waitFor();
      watch.endAll();
      await watch.watched(0);
    });

    it("uploads an image", async () => {
      const done = page.waitForResponse(
        (response) =>
          response.request().method() === "POST" &&
          response.url().includes("uploadId"),
      );
      await choose("poster.png", 200_000);
      await done;
      expect(stack.callsOf("CreateUploadImage")).toBe(1);
    });

    it("shows what is wrong with a file", async () => {
      await choose("film.xyz");
      const alert = page.getByRole("alert");
      await alert.waitFor();
      expect(await alert.textContent()).toContain("ends in .xyz");
    });
  });

  it("CORS refuses `credentials: include`, as docs/frontend.md says", async () => {
    script = "";
    await page.goto(site.origin);
    const refused = await page.evaluate(async (url) => {
      try {
        await fetch(url, {
          method: "POST",
          credentials: "include",
          headers: { "content-type": "application/json" },
          body: '{"query":"{ __typename }"}',
        });
        return false;
      } catch {
        return true;
      }
    }, `${stack.url}/graphql`);
    expect(refused).toBe(true);
  });
});
