import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { silentLogger, type LogFields } from "../../../src/base/logger.js";
import { findBrowser } from "../../support/installBrowser.mjs";
import { launchBrowser, openContext } from "../../support/launchBrowser.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const executablePath = findBrowser();
const withBrowser = executablePath === undefined ? describe.skip : describe;

const get = (url: string): string => `${url}/graphql?query={__typename}`;

/** Ways of any page to have a browser send a GET, none of which asks first. */
const ways: Readonly<Record<string, (url: string) => string>> = {
  "an image": (url) => `new Image().src = "${get(url)}"`,
  "a script": (url) =>
    `document.head.append(Object.assign(document.createElement("script"), { src: "${get(url)}" }))`,
  "a fetch that need not read the answer": (url) =>
    `void fetch("${get(url)}", { mode: "no-cors" })`,
  "a fetch that wants to read the answer": (url) =>
    `void fetch("${get(url)}").catch(() => undefined)`,
  "a beacon of text": (url) =>
    `navigator.sendBeacon("${url}/graphql", '{"query":"{__typename}"}')`,
  "a form": (url) =>
    `document.body.innerHTML = '<form action="${url}/graphql"><input name="query" value="{__typename}"></form>'; document.forms[0].submit()`,
};

withBrowser("a page of another site (needs chromium)", () => {
  let gateway: StartedServer;
  let site: Server;
  let browser: Browser;
  let page: Page;
  let tellOfRequest: (line: LogFields) => void = () => undefined;

  /** What the gateway logs of the next request: the browser keeps most of the answers from the page. */
  const nextRequest = (): Promise<LogFields> =>
    new Promise((resolve) => {
      tellOfRequest = resolve;
    });

  beforeAll(async () => {
    const info = (line: LogFields): void => {
      tellOfRequest(line);
    };
    gateway = await startServer({ logger: { ...silentLogger, info } });
    site = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>another site</title><body>");
    }).listen(0, "127.0.0.1");
    await once(site, "listening");
    browser = await launchBrowser({ args: ["--no-sandbox"] });
  });

  beforeEach(async () => {
    page = await (await openContext(browser)).newPage();
  });

  afterEach(() => page.context().close());

  afterAll(async () => {
    await browser.close();
    site.close();
    await gateway.close();
  });

  for (const [what, script] of Object.entries(ways))
    it(`is refused: ${what}`, async () => {
      // Another name of the machine is another site.
      const { port } = site.address() as AddressInfo;
      await page.goto(`http://localhost:${port}/`);
      const request = nextRequest();
      await page.evaluate(script(gateway.url));
      expect(await request).toMatchObject({
        status: 400,
        errorCodes: ["BAD_REQUEST"],
      });
    });

  it("is not what a person is who types the address", async () => {
    const response = await page.goto(get(gateway.url));
    expect(response?.status()).toBe(200);
  });
});
