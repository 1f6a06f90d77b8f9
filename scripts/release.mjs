/**
 * Makes a release: `npm run release -- gateway 0.2.0`, or `client`, whose package has a version and changes of its own.
 * Checks everything, writes the version and the section of the changelog, and says how to tag it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { releaseProblem, withRelease } from "./releaseText.mjs";

const products = {
  // Its image has the version too.
  gateway: {
    folder: ".",
    tag: "v",
    image: "deploy/kubernetes/kustomization.yaml",
  },
  client: { folder: "src/client", tag: "client-v" },
};

const [name, version = "", ...flags] = process.argv.slice(2);
const product = Object.hasOwn(products, name ?? "")
  ? products[name]
  : end(
      `Which of ${Object.keys(products).join(", ")} is to be released, and as which version?`,
    );
const manifest = `${product.folder}/package.json`;
const changelog = `${product.folder}/CHANGELOG.md`;
const present = JSON.parse(readFileSync(manifest, "utf8")).version;
const text = readFileSync(changelog, "utf8");

const problem =
  (output("git", "status", "--porcelain") === ""
    ? undefined
    : "There are changes that are not committed.") ??
  releaseProblem({ version, present, text });
if (problem !== undefined) end(problem);
if (!flags.includes("--unchecked")) run("npm", "run", "check");
run("npm", "version", version, "--no-git-tag-version", ...prefix(product));
if (product.image !== undefined)
  writeFileSync(
    product.image,
    readFileSync(product.image, "utf8").replaceAll(
      `newTag: ${present}`,
      `newTag: ${version}`,
    ),
  );
const today = new Date().toISOString().slice(0, 10);
writeFileSync(changelog, withRelease(text, version, today));
console.log(
  `Commit it, and tag it: git commit -am "Release ${product.tag}${version}" && git tag ${product.tag}${version}`,
);

function prefix({ folder }) {
  return folder === "." ? [] : ["--prefix", folder];
}

function run(...words) {
  const [command, ...rest] = words;
  const { status } = spawnSync(command, rest, { stdio: "inherit" });
  if (status !== 0) end(`\`${words.join(" ")}\` failed: nothing is released.`);
}

function output(command, ...words) {
  return spawnSync(command, words, { encoding: "utf8" }).stdout.trim();
}

/** @returns {never} */
function end(message) {
  console.error(message);
  process.exit(1);
}
