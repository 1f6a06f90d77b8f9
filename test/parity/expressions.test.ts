import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

/**
 * An expression that begins with an open repetition and is bound to no place: where it does not match it is tried
 * again from each character, which takes the square of the text's length.
 */
const openAtItsStart =
  /[(=,:?]\s{0,80}(\/(?:\\[swdSWD]|\[[^\]]{1,80}\]|\.)[*+][^\n]{0,200})/g;

/** That it is matched where the last match ended, and nowhere else. */
const sticky = /\/[dgimsuv]*y[dgimsuv]*[;,)]/;

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.tsx?$/.test(name),
);

it("no expression begins with an open repetition: its time would grow with the square of what it reads", () => {
  const found = files.flatMap((name) =>
    [...readFileSync(join("src", name), "utf8").matchAll(openAtItsStart)].map(
      ([, expression]) => `${name}: ${expression}`,
    ),
  );
  expect(found.filter((one) => !sticky.test(one))).toEqual([]);
});
