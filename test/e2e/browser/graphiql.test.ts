import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { FakeWatch } from "../../support/FakeWatch.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { findBrowser } from "../../support/installBrowser.mjs";
import { launchBrowser, openContext } from "../../support/launchBrowser.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { owners } from "../../support/owners.js";
import { startStack, type Stack } from "../../support/startStack.js";

const executablePath = findBrowser();
const withBrowser = executablePath === undefined ? describe.skip : describe;

/** Everything but loopback resolves to nothing: the network is cut off below the page. */
const args = [
  "--no-sandbox",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

withBrowser(
  "GraphiQL at /, in a browser without a network (needs chromium)",
  () => {
    let gateway: GatewayProcess;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let url: string;
    let controlUrl: string;
    let videoId: string;
    const complaints: string[] = [];
    const hosts = new Set<string>();

    beforeAll(async () => {
      mkdirSync("reports", { recursive: true });
      gateway = new GatewayProcess();
      url = await gateway.url();
      const settings = await fetch(`${url}/upload/settings.json`);
      ({ controlUrl } = (await settings.json()) as { controlUrl: string });
      browser = await launchBrowser({ args });
      context = await openContext(browser, {
        viewport: { width: 1400, height: 900 },
      });
      page = await context.newPage();
      page.on("console", (line) => {
        if (["error", "warning"].includes(line.type()))
          complaints.push(line.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("requestfailed", (request) => {
        // A subscription that was stopped.
        if (request.failure()?.errorText !== "net::ERR_ABORTED")
          complaints.push(`failed: ${request.url()}`);
      });
      context.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol.startsWith("http")) hosts.add(host);
      });
      await page.goto(`${url}/`);
      await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    });

    afterAll(async () => {
      await browser.close();
      await gateway.end();
    });

    const tab = (name: string) => page.getByRole("tab", { name });
    const response = () => page.locator(".graphiql-response .view-lines");

    /** Presses the button and gives what the response pane shows. */
    async function run(until: RegExp): Promise<string> {
      await page
        .getByRole("button", { name: "Execute query (Ctrl-Enter)" })
        .click();
      await response().filter({ hasText: until }).waitFor();
      return (await response().innerText()).replaceAll("\u00a0", " ");
    }

    const statusLine = () => page.locator(".status-line");
    const variablesHold = (text: string) =>
      page
        .locator(".graphiql-editor-tool .view-lines")
        .filter({ hasText: text })
        .waitFor();

    /** What an editor shows: Monaco draws spaces that do not break. */
    async function textOf(place: string): Promise<string> {
      const lines = page.locator(`${place} .monaco-editor:visible .view-lines`);
      return (await lines.innerText()).replaceAll("\u00a0", " ");
    }

    it("opens with a createUpload that runs at the first press", async () => {
      const shown = await run(/uploadAuth/);
      expect(shown).toMatch(/"videoId": "[\da-f]{32}"/);
      expect(shown).not.toContain('"errors"');
      await page.screenshot({ path: "reports/graphiql-createUpload.png" });
    });

    it("tells the time, the cost and the request id below the answer, and leaves the answer as it is", async () => {
      expect(await statusLine().innerText()).toMatch(
        /^HTTP 200\s+[\d.]+ m?s\s+cost 1\s+request [\da-f-]{36}$/,
      );
      expect(await textOf(".graphiql-response")).not.toContain("extensions");
    });

    it("goes on with the video that was just created in the next tabs", async () => {
      [, videoId = ""] = /"videoId": "([\da-f]{32})"/.exec(
        await textOf(".graphiql-response"),
      )!;
      await tab("RefreshUpload").click();
      await variablesHold(videoId);
      expect(await run(/uploadAuth/)).toContain(videoId);
    });

    it("runs a subscription of that video, until it is stopped", async () => {
      await tab("WatchItLive").click();
      await variablesHold(videoId);
      const shown = await run(/"status":\s+"UPLOADING"/);
      expect(shown).toContain(`"id": "${videoId}"`);
      await statusLine().getByText("Live: 1 result").waitFor();
      await page.screenshot({ path: "reports/graphiql-live.png" });
      await page.getByRole("button", { name: "Stop query" }).click();
      await statusLine().getByText("Ended: 1 result").waitFor();
    });

    it("shows each change of that video as it is told", async () => {
      await run(/"status":\s+"UPLOADING"/);
      await statusLine().getByText("Live: 1 result").waitFor();
      await fetch(`${controlUrl}videos/${videoId}/source`, {
        method: "POST",
        body: JSON.stringify({ sizeBytes: 1_000_000, durationSeconds: 10 }),
      });
      await statusLine()
        .getByText(/: [2-9] results/)
        .waitFor();
      expect(await textOf(".graphiql-response")).not.toContain("UPLOADING");
    });

    for (const [name, until] of [
      ["Play", /"definition":\s+"LD"/],
      ["AnImage", /"imageId":\s+"/],
      ["Search", /"totalCount":\s+2/],
    ] as const)
      it(`has ${name} ready to run in a tab of its own`, async () => {
        await tab(name).click();
        expect(await run(until)).not.toContain('"errors"');
        await page.screenshot({ path: `reports/graphiql-${name}.png` });
      });

    it("ends Play in a file that plays", async () => {
      await tab("Play").click();
      await run(/"definition":\s+"LD"/);
      const opened = context.waitForEvent("page");
      await statusLine().getByRole("link", { name: "Open the MP4" }).click();
      const player = await opened;
      await player.locator("video").waitFor();
      // Asked for in a text: the types of a browser are not known here.
      const width =
        await player.evaluate<number>(`new Promise((resolve, reject) => {
        const video = document.querySelector("video");
        video.onerror = () => reject(new Error("It does not play."));
        video.muted = true;
        video.ontimeupdate = () => video.currentTime > 0 && resolve(video.videoWidth);
        video.play().catch(reject);
      })`);
      expect(width).toBe(320);
      await player.close();
    });

    it("shows how an error looks, in a tab of its own", async () => {
      await tab("AnError").click();
      expect(await run(/"code":\s+"NOT_FOUND"/)).toContain('"requestId"');
    });

    it("cuts no line of its documents off at 1280 pixels, and wraps none of its own lines", async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const pane = page.locator(".graphiql-query-editor");
      const wrapped: string[] = [];
      for (const each of nonEmpty(await page.getByRole("tab").all())) {
        const name = await each.innerText();
        await each.click();
        await pane.locator(".view-lines").filter({ hasText: name }).waitFor();
        const shown = await pane.locator(".view-line").count();
        const numbered = await pane
          .locator(".line-numbers")
          .filter({ hasText: /\d/ })
          .count();
        expect(shown).toBeGreaterThan(5);
        if (shown !== numbered) wrapped.push(name);
      }
      expect(wrapped).toEqual([]);
      await page.screenshot({ path: "reports/graphiql-1280.png" });
    });

    it("lets a caller add headers, a token for instance", async () => {
      await page.getByRole("button", { name: "Headers" }).click();
      await page
        .locator(".graphiql-editor-tool .monaco-editor:visible")
        .click();
      await page.keyboard.type('{"x-request-id": "typed-by-hand');
      const sent = page.waitForRequest(
        (request) =>
          request.url().endsWith("/graphql") &&
          request.headers()["x-request-id"] === "typed-by-hand",
      );
      await run(/"code":\s+"NOT_FOUND"/);
      expect((await sent).headers()["x-request-id"]).toBe("typed-by-hand");
      await page.screenshot({ path: "reports/graphiql-headers.png" });
    });

    it("shows the schema's documentation", async () => {
      await page
        .getByRole("button", { name: "Show Documentation Explorer" })
        .click();
      const explorer = page.locator(".graphiql-doc-explorer");
      await explorer
        .getByRole("link", { name: "Mutation", exact: true })
        .click();
      await explorer
        .getByRole("link", { name: "refreshUpload", exact: true })
        .click();
      await explorer.getByText("RefreshUploadVideo").first().waitFor();
      await page.screenshot({ path: "reports/graphiql-documentation.png" });
    });

    it("begins the documentation with where to begin", async () => {
      const explorer = page.locator(".graphiql-doc-explorer");
      await explorer.getByRole("link", { name: "Mutation" }).click();
      await explorer.getByRole("link", { name: "Docs" }).click();
      await explorer.getByText("Begin with createUpload").waitFor();
    });

    it("knows the schema in the editor: a field that does not exist is marked", async () => {
      await page
        .locator(".graphiql-add-tab, [aria-label='New tab']")
        .first()
        .click();
      await page
        .locator(".graphiql-query-editor .monaco-editor")
        .first()
        .click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("{ nothing", { delay: 5 });
      await page
        .locator(".graphiql-query-editor .squiggly-error")
        .first()
        .waitFor();
    });

    it("puts its panes one above the other on a phone", async () => {
      await page
        .getByRole("button", { name: "Hide Documentation Explorer" })
        .click();
      await page.setViewportSize({ width: 390, height: 800 });
      const editor = await page.locator(".graphiql-editors").boundingBox();
      const answer = await page.locator(".graphiql-response").boundingBox();
      expect(answer!.y).toBeGreaterThan(editor!.y + editor!.height - 1);
      expect(editor!.width).toBeGreaterThan(280);
      expect(answer!.width).toBeGreaterThan(280);
      await page.screenshot({ path: "reports/graphiql-390.png" });
    });

    it("asks no host but the gateway, and the emulator for the file that plays, and breaks no rule of its Content-Security-Policy", () => {
      const ours = [url, controlUrl].map((each) => new URL(each).host);
      expect([...hosts]).toEqual(ours);
      expect(complaints).toEqual([]);
    });
  },
);

withBrowser(
  "GraphiQL over a gateway that asks for tokens (needs chromium)",
  () => {
    const watch = new FakeWatch();
    let stack: Stack;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      stack = await startStack({
        principals: owners,
        server: { pageFolder: "dist/web", watch },
      });
      browser = await launchBrowser({ args });
      const context = await openContext(browser);
      page = await context.newPage();
      await page.goto(`${stack.url}/`);
    });

    afterAll(async () => {
      await browser.close();
      await stack.close();
    });

    const headers = () =>
      page.locator(".graphiql-editor-tool .monaco-editor:visible");
    const answer = () => page.locator(".graphiql-response .view-lines");
    const press = () =>
      page.getByRole("button", { name: "Execute query" }).click();

    it("opens the Headers pane with a line for the token, and says so", async () => {
      await page
        .getByText("The gateway asks for a token: put it after Bearer")
        .waitFor();
      await headers()
        .locator(".view-lines")
        .filter({ hasText: /"authorization":\s"Bearer\s"/ })
        .waitFor();
      await page.screenshot({ path: "reports/graphiql-token.png" });
    });

    it("takes what is typed next as the token, and asks for the schema", async () => {
      await page.keyboard.type("alice");
      const asked = page.waitForResponse(
        (response) =>
          response.request().postData()?.includes("__schema") === true &&
          response.status() === 200,
      );
      await press();
      await answer().filter({ hasText: "videoId" }).waitFor();
      await asked;
      expect(await page.getByText("The gateway asks for a token").count()).toBe(
        0,
      );
    });

    it("takes the token along to other tabs, and to subscriptions", async () => {
      await page.getByRole("tab", { name: "WatchItLive" }).click();
      await headers()
        .locator(".view-lines")
        .filter({ hasText: "Bearer alice" })
        .waitFor();
      await press();
      await watch.watched(1);
      expect(watch.asked).toHaveLength(1);
    });

    it("shows failures without a stack", async () => {
      await page.getByRole("tab", { name: "Search" }).click();
      await page.route("**/graphql", (route) => route.abort());
      await press();
      await answer().filter({ hasText: "Does it still run?" }).waitFor();
      expect(await answer().innerText()).not.toMatch(/stack|\bat\b.*\.js/);
      await page.unroute("**/graphql");
    });

    it("shows what is no JSON in its own words, cut short", async () => {
      await page.route("**/graphql", (route) =>
        route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" }),
      );
      await press();
      await answer().filter({ hasText: "Status 502, and no JSON" }).waitFor();
      await page.unroute("**/graphql");
    });
  },
);
