import { createHash } from "node:crypto";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import { build } from "esbuild";
import {
  type Browser,
  type BrowserContext,
  type Page,
  type Route,
} from "playwright-core";
import type { UploadRequest } from "../../../src/client/upload/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { findBrowser } from "../../support/installBrowser.mjs";
import { launchBrowser, openContext } from "../../support/launchBrowser.js";
import { startSite, type Site } from "../../support/startSite.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { patternOf } from "./page/patternOf.js";
import type { UploadPage } from "./page/page.js";

const executablePath = findBrowser();
const withBrowser = executablePath === undefined ? describe.skip : describe;

/** Everything but loopback resolves to nothing: the vendor's reports would show as failed requests. */
const args = [
  "--no-sandbox",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const SIZE = 1_200_000;
const VIDEO: UploadRequest = { kind: "video", input: { title: "A film" } };

declare global {
  var page: UploadPage;
}

withBrowser(
  "the upload helper around the vendor's uploader, in a browser (needs chromium)",
  () => {
    let site: Site;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let stack: Stack;
    let foreign: string[];
    let broken: string[];

    beforeAll(async () => {
      site = await startSite(await bundlePage());
      browser = await launchBrowser({ args });
    });

    afterAll(async () => {
      await browser.close();
      site.close();
    });

    beforeEach(async () => {
      // The browser signs with its own clock, and the storage compares.
      const clock = new FakeClock(Date.now());
      stack = await startStack({
        clock,
        server: { corsOrigins: [site.origin] },
      });
      context = await openContext(browser);
      page = await context.newPage();
      foreign = [];
      context.on("request", (request) => {
        const { hostname } = new URL(request.url());
        if (hostname !== "127.0.0.1") foreign.push(hostname);
      });
      broken = [];
      page.on("pageerror", ({ message }) => broken.push(message));
      await page.goto(site.origin);
      expect(broken).toEqual([]);
    });

    afterEach(async () => {
      await context.close();
      await stack.close();
    });

    /** Runs something once, before a part is sent. */
    async function beforePart(
      number: number,
      act: () => unknown,
    ): Promise<void> {
      await page.route(
        new RegExp(`partNumber=${number}&`),
        async (route: Route) => {
          await act();
          await route.continue();
        },
        { times: 1 },
      );
    }

    function begin(
      fileName = "film.mp4",
      request = VIDEO,
      parallel = 1,
    ): Promise<void> {
      const plan = { url: `${stack.url}/graphql`, size: SIZE, parallel };
      return page.evaluate(
        (wanted) => {
          globalThis.page.begin(wanted);
        },
        { ...plan, fileName, request },
      );
    }

    async function reach(phase: string): Promise<void> {
      await page.waitForFunction((wanted) => {
        const state = globalThis.page.state();
        if (state?.phase === "failed") throw state.error;
        return state?.phase === wanted;
      }, phase);
    }

    const phases = (): Promise<readonly string[]> =>
      page.evaluate(() => globalThis.page.phases());

    async function doneId(): Promise<string> {
      await reach("done");
      const state = await page.evaluate(() => globalThis.page.state());
      return state?.phase === "done" ? state.id : "";
    }

    /** The hash of what was completed last. */
    async function storedHash(): Promise<string | undefined> {
      const last = stack.emulator.objectRequests.findLast(
        ({ operation }) => operation === "CompleteMultipartUpload",
      );
      return stack.emulator.objects.sha256(last?.key ?? "");
    }

    const partsSent = (): readonly number[] =>
      stack.emulator.objectRequests
        .filter(
          ({ operation, status }) =>
            operation === "UploadPart" && status === 200,
        )
        .map(({ partNumber }) => partNumber!);

    const sent = createHash("sha256").update(patternOf(SIZE)).digest("hex");

    it("goes on by itself when the credential expires, twice", async () => {
      await beforePart(4, () => stack.emulator.expireCredentials());
      await beforePart(8, () => stack.emulator.expireCredentials());
      await begin();
      const id = await doneId();
      expect(await phases()).toEqual([
        "starting",
        "uploading",
        "renewing",
        "uploading",
        "renewing",
        "uploading",
        "done",
      ]);
      expect(stack.callsOf("CreateUploadVideo")).toBe(1);
      expect(stack.callsOf("RefreshUploadVideo")).toBe(2);
      expect(stack.emulator.store.get(id)).toBeDefined();
      expect(await storedHash()).toBe(sent);
      expect(foreign).toEqual([]);
    });

    it("goes on with the same video after the page was reloaded", async () => {
      let held: () => void = () => undefined;
      const reached = new Promise<void>((resolve) => (held = resolve));
      await page.route(/partNumber=6&/, () => {
        held();
      });
      await begin();
      await reached;
      const started = await page.evaluate(() => globalThis.page.state());
      // In this order: a part that is no longer held goes on, as long as its page is there.
      await page.reload();
      await page.unroute(/partNumber=6&/);
      await begin();
      expect(await doneId()).toBe(started?.phase === "uploading" && started.id);
      expect(stack.callsOf("CreateUploadVideo")).toBe(1);
      expect(stack.callsOf("RefreshUploadVideo")).toBe(1);
      expect(partsSent()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await storedHash()).toBe(sent);
    });

    it("goes on by itself once the network is back", async () => {
      await beforePart(5, () => {
        stack.emulator.network.cut();
      });
      await begin();
      await reach("retrying");
      stack.emulator.network.restore();
      await doneId();
      expect(stack.callsOf("CreateUploadVideo")).toBe(1);
      expect(partsSent()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await storedHash()).toBe(sent);
    });

    it("pauses and goes on, with five parts in flight", async () => {
      const paused = new Promise<void>((resolve, reject) => {
        void beforePart(7, () => {
          page
            .evaluate(() => {
              globalThis.page.pause();
            })
            .then(resolve, reject);
        });
      });
      await begin("film.mp4", VIDEO, 5);
      await paused;
      expect((await page.evaluate(() => globalThis.page.state()))?.phase).toBe(
        "paused",
      );
      await page.evaluate(() => {
        globalThis.page.resume();
      });
      await doneId();
      expect(stack.callsOf("CreateUploadVideo")).toBe(1);
      expect(stack.callsOf("RefreshUploadVideo")).toBe(0);
      expect(await storedHash()).toBe(sent);
    });

    it.each([
      ["🎉party.mp4", "party"],
      [`${"测".repeat(50)}.mp4`, "测".repeat(42)],
    ])("makes a title of the name %s", async (fileName, title) => {
      await begin(fileName, { kind: "video" });
      const id = await doneId();
      expect(stack.emulator.store.get(id)?.title).toBe(title);
    });

    it("creates another image when its credential expires", async () => {
      await beforePart(4, () => stack.emulator.expireCredentials());
      const request = { kind: "image", input: { type: "DEFAULT" } } as const;
      await begin("poster.png", request);
      const id = await doneId();
      expect(stack.callsOf("CreateUploadImage")).toBe(2);
      expect(stack.callsOf("RefreshUploadVideo")).toBe(0);
      expect(stack.emulator.images.get(id)).toBeDefined();
      expect(await storedHash()).toBe(sent);
    });

    it("says what is wrong when the bucket hides the ETag, which the uploader keeps to itself", async () => {
      await page.route(/partNumber=/, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        delete headers["access-control-expose-headers"];
        await route.fulfill({ response, headers });
      });
      await begin();
      await page.waitForFunction(
        () => globalThis.page.state()?.phase === "failed",
      );
      const error = await page.evaluate(() => {
        const state = globalThis.page.state();
        return state?.phase === "failed" ? state.error.code : state?.phase;
      });
      expect(error).toBe("UPLOADER_FAILED");
    });

    it("fails with the gateway's own error where the gateway refuses", async () => {
      await begin("film.xyz");
      await page.waitForFunction(
        () => globalThis.page.state()?.phase === "failed",
      );
      const error = await page.evaluate(() => {
        const state = globalThis.page.state();
        return state?.phase === "failed"
          ? `${state.error.name} ${state.error.code}`
          : state;
      });
      expect(error).toBe("GatewayError BAD_USER_INPUT");
    });
  },
);

/** The helper and the vendor's uploader. */
async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/e2e/client/page/page.ts"],
    bundle: true,
    write: false,
    // The vendor's package looks for the page as the `this` of a sloppy function: modules and strict scripts have none.
    format: "iife",
    tsconfigRaw: "{}",
    platform: "browser",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
