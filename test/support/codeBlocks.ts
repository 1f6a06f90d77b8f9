import { readFileSync } from "node:fs";

/** A file that a page shows. */
export interface CodeBlock {
  readonly name: string;
  readonly text: string;
}

const BLOCK =
  /^```(?<language>\w+)(?: title="(?<title>[^"]+)")?\n(?<text>[^]*?)^```$/gm;
const NAMED = /^(?:\/\/|#) (?<name>[\w./]+)\n/;

/**
 * The files that a page shows: each block names its own in its first line, or as its title where its
 * language has no comments. Lines for a shell are none.
 *
 * @throws Error for a block without a name
 */
export function codeBlocks(page: string): readonly CodeBlock[] {
  const blocks = readFileSync(page, "utf8").matchAll(BLOCK);
  return [...blocks].flatMap(({ groups = {} }) => {
    const { language, title, text = "" } = groups;
    if (language === "sh") return [];
    const name = title ?? NAMED.exec(text)?.groups?.["name"];
    if (name === undefined)
      throw new Error(`${page} shows a file without a name:\n${text}`);
    return [{ name, text }];
  });
}
