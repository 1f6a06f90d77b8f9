import { syntaxError } from "./syntaxError.js";

/** A piece of a match expression. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "punctuation" | "end";
  /** Without quotes for a text. */
  readonly text: string;
}

/**
 * One alternative per kind. Half-width punctuation alone is known. How a quote would be escaped is
 * not documented: a backslash in a text is refused here.
 */
const TOKEN =
  /\s*(?:(?<word>[A-Za-z]+)|'(?<text>[^'\\]*)'|(?<number>-?\d+(?:\.\d+)?)|(?<punctuation>[=(),[\]]))/y;

const KINDS = ["word", "text", "number", "punctuation"] as const;

/** Takes an expression apart, an `end` last. @throws RpcError `ErrorMatchSyntax` */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const length = expression.trimEnd().length;
  while (pattern.lastIndex < length) {
    const start = pattern.lastIndex;
    const groups = pattern.exec(expression)?.groups ?? {};
    const kind = KINDS.find((name) => groups[name] !== undefined);
    if (kind === undefined)
      throw syntaxError(expression.slice(start).trim().slice(0, 20));
    tokens.push({ kind, text: groups[kind] ?? "" });
  }
  return [...tokens, { kind: "end", text: "end" }];
}
