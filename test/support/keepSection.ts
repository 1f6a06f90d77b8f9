import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";

/**
 * Writes a section of a page anew and leaves the others as they are. Sections are marked by name; one that the
 * page lacks is added at its end.
 */
export async function keepSection(
  page: URL,
  name: string,
  body: string,
): Promise<void> {
  const whole = await readFile(page, "utf8");
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const kept = whole.includes(begin)
    ? whole
    : `${whole.trimEnd()}\n\n## ${name}\n\n${begin}\n${end}\n`;
  const before = kept.slice(0, kept.indexOf(begin));
  const after = kept.slice(kept.indexOf(end));
  const text = `${before}${begin}\n\n${body}\n\n${after}`;
  await writeFile(page, await format(text, { parser: "markdown" }));
}

/** @param pages the files that a run writes, from the root of the repository: they make no other revision */
export function revisionBeside(...pages: readonly string[]): string {
  const git = (...words: readonly string[]): string =>
    execFileSync("git", words, { encoding: "utf8" }).trim();
  const changes = git(
    "status",
    "--porcelain",
    "--",
    ...pages.map((page) => `:!${page}`),
  );
  const commit = git("rev-parse", "--short", "HEAD");
  return changes === "" ? commit : `${commit} with changes`;
}
