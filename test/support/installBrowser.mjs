import { existsSync } from "node:fs";
import { installPackage } from "./installPackage.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's executable, or undefined. */
export function findBrowser() {
  return places.find((place) => existsSync(place));
}

/** Makes the browser available where that is possible. */
export function installBrowser() {
  if (findBrowser() === undefined) installPackage("chromium", "browser");
}
