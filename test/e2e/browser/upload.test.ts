import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import {
  type Browser,
  type BrowserContext,
  type Page,
  type Route,
} from "playwright-core";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { findBrowser } from "../../support/installBrowser.mjs";
import { launchBrowser, openContext } from "../../support/launchBrowser.js";

const executablePath = findBrowser();
const withBrowser = executablePath === undefined ? describe.skip : describe;

/** Everything but loopback resolves to nothing: the network is cut off below the page. */
const args = [
  "--no-sandbox",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

const MIB = 1024 * 1024;

/** Noise that a player takes for sound: 8 kHz, mono, 8 bits, a byte per sample. */
function soundOf(sizeBytes: number): Buffer {
  const file = randomBytes(sizeBytes);
  file.write("RIFF", 0);
  file.writeUInt32LE(sizeBytes - 8, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write("data", 36);
  file.writeUInt32LE(sizeBytes - 44, 40);
  return file;
}

const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

withBrowser("the upload page, in a browser (needs chromium)", () => {
  let gateway: GatewayProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let url: string;
  let controlUrl: string;
  let folder: string;
  let complaints: string[];
  let hosts: Set<string>;

  beforeAll(async () => {
    mkdirSync("reports", { recursive: true });
    folder = await mkdtemp(join(tmpdir(), "uploads-"));
    gateway = new GatewayProcess();
    url = await gateway.url();
    const settings = await fetch(`${url}/upload/settings.json`);
    ({ controlUrl } = (await settings.json()) as { controlUrl: string });
    browser = await launchBrowser({ args });
  });

  beforeEach(async () => {
    complaints = [];
    hosts = new Set();
    context = await openContext(browser, {
      viewport: { width: 1100, height: 900 },
    });
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => {
      if (line.text().includes("Content Security Policy"))
        complaints.push(line.text());
    });
    context.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith("http")) hosts.add(host);
    });
    await page.goto(`${url}/upload`);
  });

  afterEach(async () => {
    await context.close();
    await pull("network", { cut: false });
    expect(complaints).toEqual([]);
    const ours = [url, controlUrl].map((each) => new URL(each).host);
    expect(ours).toEqual(expect.arrayContaining([...hosts]));
  });

  afterAll(async () => {
    await browser.close();
    await gateway.end();
    await rm(folder, { recursive: true });
  });

  const pull = (name: string, body: object): Promise<Response> =>
    fetch(`${controlUrl}${name}`, {
      method: "POST",
      body: JSON.stringify(body),
    });

  async function writeFileOf(name: string, bytes: Buffer): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  }

  const choose = (path: string): Promise<void> =>
    page.getByLabel("Choose videos").setInputFiles(path);
  const card = () => page.locator(".upload").first();
  const button = (name: string) => card().getByRole("button", { name });
  const term = (name: string) =>
    card().locator(`dt:text-is("${name}") + dd`).first();
  const says = (name: string, text: string): Promise<void> =>
    term(name)
      .filter({ hasText: text })
      .waitFor()
      .catch(async (cause: unknown) => {
        throw new Error(await card().innerText(), { cause });
      });

  /**
   * Holds all parts from the first time that one of these numbers is sent.
   *
   * @returns waits for the next such time; what it gives lets go what is held
   */
  async function holdAt(
    ...numbers: readonly number[]
  ): Promise<() => Promise<() => Promise<void>>> {
    const left = new Set(numbers);
    const held: Route[] = [];
    const waiting: (() => void)[] = [];
    let isShut = false;
    await page.route(
      ({ searchParams }) => searchParams.has("partNumber"),
      (route) => {
        const { searchParams } = new URL(route.request().url());
        if (left.delete(Number(searchParams.get("partNumber")))) isShut = true;
        if (!isShut) return route.continue();
        held.push(route);
        for (const tell of waiting.splice(0)) tell();
        return undefined;
      },
    );
    return async () => {
      if (!isShut) await new Promise<void>((resolve) => waiting.push(resolve));
      return async () => {
        isShut = false;
        const gone = (): void => undefined;
        await Promise.all(
          // Those of a page that was left are gone.
          held.splice(0).map((route) => route.continue().catch(gone)),
        );
      };
    };
  }

  /** Of the video's file as the storage has it. */
  async function storedHash(id: string): Promise<string> {
    const query = `{ video(id: "${id}") { mezzanine { fileUrl } } }`;
    const { data } = (await gateway.run(query)) as {
      data: { video: { mezzanine: { fileUrl: string } } };
    };
    const file = await fetch(data.video.mezzanine.fileUrl);
    return hashOf(new Uint8Array(await file.arrayBuffer()));
  }

  const shot = (name: string): Promise<Buffer> =>
    page.screenshot({ path: `reports/upload-${name}.png`, fullPage: true });

  it("carries a file past two expiries, tells when it is ready, and plays it", async () => {
    const bytes = soundOf(13 * MIB);
    const held = await holdAt(3, 10);
    const frames: (string | undefined)[] = [];
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => {
        const { type, payload: answer } = JSON.parse(payload.toString()) as {
          type: string;
          payload?: { data?: { videoUpdated?: { status: string } } };
        };
        if (type === "next") frames.push(answer?.data?.videoUpdated?.status);
      });
    });
    await shot("empty");
    await choose(await writeFileOf("film.mp4", bytes));
    for (const renewals of ["Uploading", "renewed once"]) {
      const letGo = await held();
      await says("Upload", renewals);
      const expired = page.waitForResponse((response) =>
        response.url().endsWith("/credentials/expire"),
      );
      await button("Expire the credential now").click();
      expect(await (await expired).json()).toEqual({ expired: 1 });
      await shot("uploading");
      await letGo();
    }
    await says("Upload", "Uploaded (credential renewed 2 times)");
    await says("Status", "NORMAL");
    expect([frames[0], frames.at(-1)]).toEqual(["UPLOADING", "NORMAL"]);
    const player = card().locator("video");
    const address = await player.getAttribute("src");
    const stored = await fetch(address!);
    expect(hashOf(new Uint8Array(await stored.arrayBuffer()))).toBe(
      hashOf(bytes),
    );
    await shot("done");
    await page.setViewportSize({ width: 360, height: 800 });
    await shot("done-phone");
  });

  it("goes on with the same video when the page was reloaded in the middle", async () => {
    const bytes = randomBytes(4 * MIB);
    const path = await writeFileOf("reloaded.mp4", bytes);
    const held = await holdAt(3);
    await choose(path);
    const letGo = await held();
    const id = await term("Video").innerText();
    await page.reload();
    await letGo();
    await choose(path);
    await says("Upload", "Uploaded");
    expect(await term("Video").innerText()).toBe(id);
    expect(await storedHash(id)).toBe(hashOf(bytes));
  });

  it("goes on by itself once the network is back", async () => {
    const bytes = randomBytes(4 * MIB);
    const held = await holdAt(3);
    await choose(await writeFileOf("cut.mp4", bytes));
    const letGo = await held();
    await pull("network", { cut: true });
    await letGo();
    await says("Upload", "The storage cannot be reached.");
    await shot("retrying");
    await pull("network", { cut: false });
    await says("Upload", "Uploaded");
    const id = await term("Video").innerText();
    expect(await storedHash(id)).toBe(hashOf(bytes));
  });

  it("stops at a pause, and goes on when it is told to", async () => {
    const held = await holdAt(2);
    await choose(await writeFileOf("paused.mp4", randomBytes(3 * MIB)));
    const letGo = await held();
    await button("Pause").click();
    await says("Upload", "Paused");
    await letGo();
    await button("Resume").click();
    await says("Upload", "Uploaded");
  });

  it("shows why a file of an unknown kind is refused", async () => {
    await choose(await writeFileOf("notes.xyz", randomBytes(1000)));
    const alert = card().getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /fileName ends in \.xyz; allowed are mp4, [^]*code\s+BAD_USER_INPUT/,
    );
    await page.setViewportSize({ width: 360, height: 800 });
    await shot("unknown-kind-phone");
  });

  it("shows all that the vendor tells when it refuses", async () => {
    const refusal = {
      kind: "error",
      action: "CreateUploadVideo",
      code: "InvalidFileName.Extension",
    };
    expect((await pull("faults", refusal)).status).toBe(201);
    await choose(await writeFileOf("refused.mp4", randomBytes(1000)));
    const alert = card().getByRole("alert");
    await alert.waitFor();
    const text = await alert.innerText();
    expect(text).toMatch(/vodCode\s+InvalidFileName\.Extension/);
    expect(text).toMatch(/action\s+CreateUploadVideo/);
    expect(text).toMatch(/requestId\s+[\dA-F-]{36}/);
    await shot("refused");
  });

  it("is as wide as a phone, and no wider", async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await choose(await writeFileOf("narrow.mp4", randomBytes(MIB)));
    await says("Upload", "Uploaded");
    const width = "document.documentElement.scrollWidth";
    expect(await page.evaluate<number>(width)).toBe(360);
  });
});
