import { scopes, type Scope } from "./Scope.js";

const known: ReadonlySet<string> = new Set(scopes);

/**
 * The scopes of ours among what a claim holds: a text with blanks between them, as in `scope`, or a
 * list of texts, as in `scp` and `permissions`. What others mean by the rest is not our concern.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693#section-4.2
 */
export function scopesIn(claim: unknown): ReadonlySet<Scope> {
  const words: readonly unknown[] =
    typeof claim === "string"
      ? claim.split(" ")
      : Array.isArray(claim)
        ? claim
        : [];
  return new Set(words.filter(isScope));
}

function isScope(word: unknown): word is Scope {
  return typeof word === "string" && known.has(word);
}
