import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
} from "playwright-core";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { findBrowser } from "../../support/installBrowser.mjs";

jest.setTimeout(60_000);

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
    const complaints: string[] = [];
    const hosts = new Set<string>();

    beforeAll(async () => {
      mkdirSync("reports", { recursive: true });
      gateway = new GatewayProcess();
      url = await gateway.url();
      browser = await chromium.launch({
        executablePath: executablePath!,
        args,
      });
      context = await browser.newContext({
        viewport: { width: 1400, height: 900 },
      });
      page = await context.newPage();
      page.on("console", (line) => {
        if (["error", "warning"].includes(line.type()))
          complaints.push(line.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("requestfailed", (request) =>
        complaints.push(`failed: ${request.url()}`),
      );
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

    /**
     * GraphiQL reads which operation to run a moment after the tab has changed, and stores the text
     * then. Asked from here: a predicate inside the page would need the eval that the policy forbids.
     */
    async function operationIsKnown(text: string): Promise<void> {
      const asked = `localStorage.getItem("graphiql:query")`;
      for (let tries = 0; tries < 2000; tries += 1) {
        const stored = await page.evaluate<string | null>(asked);
        if (stored?.includes(text) === true) return;
      }
      throw new Error(`GraphiQL never stored ${text}.`);
    }

    it("opens with a query that runs at the first press", async () => {
      expect(await run(/NORMAL/)).toMatch(
        /"id": "c6a23a870c8c4ffcd40cbd3813330008"/,
      );
      await page.screenshot({ path: "reports/graphiql-video.png" });
    });

    it("opens with a refreshUpload that is ready to run", async () => {
      await tab("RefreshUpload").click();
      await operationIsKnown("mutation RefreshUpload");
      const shown = await run(/uploadAuth/);
      expect(shown).toMatch(/"videoId": "c6a23a870c8c4ffcd40cbd3813330001"/);
      expect(shown).not.toContain('"errors"');
      await page.screenshot({ path: "reports/graphiql-refreshUpload.png" });
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

    it("asks no host but the gateway, and breaks no rule of its Content-Security-Policy", () => {
      expect([...hosts]).toEqual([new URL(url).host]);
      expect(complaints).toEqual([]);
    });
  },
);
