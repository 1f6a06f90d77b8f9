import { syntaxError } from "./syntaxError.js";

/** A value as it was written. */
export interface Literal {
  readonly kind: "text" | "number";
  readonly text: string;
}

export interface RangeEnd {
  readonly value: Literal;
  readonly isClosed: boolean;
}

/** One field, held against one value or several. */
export type MatchComparison =
  | {
      readonly kind: "equals" | "in";
      readonly field: string;
      readonly values: readonly Literal[];
    }
  | {
      readonly kind: "range";
      readonly field: string;
      readonly from?: RangeEnd | undefined;
      readonly to?: RangeEnd | undefined;
    };

export interface MatchGroup {
  readonly kind: "and" | "or";
  readonly parts: readonly MatchNode[];
}

/** A match expression, read. */
export type MatchNode = MatchComparison | MatchGroup;

/** Parentheses inside each other, at most: deeper ones are refused like any other nonsense. */
const MAX_DEPTH = 32;

/**
 * Reads the vendor's match syntax. Which of `and` and `or` binds tighter is not documented, so the
 * two are never taken side by side; an `or` stands in parentheses, as the documentation demands.
 *
 * @throws RpcError `ErrorMatchSyntax` naming the part that does not fit
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/media-search
 * @assumed match-operators
 */
export function parseMatch(expression: string): MatchNode {
  return new MatchParser(tokenize(expression)).parse();
}

class MatchParser {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): MatchNode {
    const node = this.#chain("and");
    this.#expect("end");
    return node;
  }

  /** Operands between one and the same word. */
  #chain(connective: "and" | "or", first = this.#operand()): MatchNode {
    const parts = [first];
    while (this.#take("word", connective)) parts.push(this.#operand());
    return parts.length === 1 ? first : { kind: connective, parts };
  }

  #operand(): MatchNode {
    if (!this.#take("punctuation", "(")) return this.#comparison();
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw syntaxError("(");
    const first = this.#operand();
    const isOr = this.#next().text === "or";
    const inner = this.#chain(isOr ? "or" : "and", first);
    this.#expect("punctuation", ")");
    this.#depth -= 1;
    return inner;
  }

  #comparison(): MatchNode {
    const field = this.#expect("word").text;
    if (this.#take("word", "in")) return this.#list(field);
    this.#expect("punctuation", "=");
    if (this.#take("punctuation", "(")) return this.#range(field, false);
    if (this.#take("punctuation", "[")) return this.#range(field, true);
    return { kind: "equals", field, values: [this.#literal()] };
  }

  #list(field: string): MatchNode {
    this.#expect("punctuation", "(");
    const values = [this.#literal()];
    while (this.#take("punctuation", ",")) values.push(this.#literal());
    this.#expect("punctuation", ")");
    return { kind: "in", field, values };
  }

  #range(field: string, isClosed: boolean): MatchNode {
    const from = this.#optionalLiteral();
    this.#expect("punctuation", ",");
    const to = this.#optionalLiteral();
    const isClosedAtEnd = this.#take("punctuation", "]");
    if (!isClosedAtEnd) this.#expect("punctuation", ")");
    if (from === undefined && to === undefined) throw syntaxError(field);
    return {
      kind: "range",
      field,
      from: from && { value: from, isClosed },
      to: to && { value: to, isClosed: isClosedAtEnd },
    };
  }

  #literal(): Literal {
    const literal = this.#optionalLiteral();
    if (literal === undefined) throw syntaxError(this.#next().text);
    return literal;
  }

  #optionalLiteral(): Literal | undefined {
    const { kind, text } = this.#next();
    if (kind !== "text" && kind !== "number") return undefined;
    this.#position += 1;
    return { kind, text };
  }

  #next(): Token {
    return this.#tokens[this.#position] ?? { kind: "end", text: "end" };
  }

  #take(kind: Token["kind"], text: string): boolean {
    const next = this.#next();
    const isIt = next.kind === kind && next.text === text;
    if (isIt) this.#position += 1;
    return isIt;
  }

  #expect(kind: Token["kind"], text?: string): Token {
    const next = this.#next();
    if (next.kind !== kind || (text !== undefined && next.text !== text))
      throw syntaxError(next.text);
    this.#position += 1;
    return next;
  }
}

/** A piece of a match expression. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "punctuation" | "end";
  /** Without quotes for a text. */
  readonly text: string;
}

/**
 * One alternative per kind. Half-width punctuation alone is known. How a quote would be escaped is
 * not documented: a backslash in a text is refused here.
 *
 * @assumed match-quotes
 */
const TOKEN =
  /\s*(?:(?<word>[A-Za-z]+)|'(?<text>[^'\\]*)'|(?<number>-?\d+(?:\.\d+)?)|(?<punctuation>[=(),[\]]))/y;

const KINDS = ["word", "text", "number", "punctuation"] as const;

/** Takes an expression apart, an `end` last. @throws RpcError `ErrorMatchSyntax` */
function tokenize(expression: string): readonly Token[] {
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
