import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from "playwright-core";
import { findBrowser } from "./installBrowser.mjs";

/** How long a page may take to do what is waited for; less than a test has, so that the failure names it. */
const patienceMs = 120_000;

/** Starts the browser that was found, however long a crowded machine takes. */
export function launchBrowser(
  options: Pick<LaunchOptions, "args">,
): Promise<Browser> {
  const executablePath = findBrowser()!;
  return chromium.launch({ executablePath, timeout: patienceMs, ...options });
}

/** A context whose pages are waited for as long. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patienceMs);
  return context;
}
