import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackage } from "./installPackage.mjs";

/** The executable of a Redis server, or undefined. */
export function findRedis() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders, "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .map((folder) => join(folder, "redis-server"))
    .find((place) => existsSync(place));
}

/** Makes a Redis server available where that is possible. */
export function installRedis() {
  if (findRedis() === undefined) installPackage("redis-server", "Redis");
}
