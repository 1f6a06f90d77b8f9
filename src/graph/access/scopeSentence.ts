import type { Scope } from "../../auth/index.js";

/** How descriptions and refusals name a scope: the same words, so that one finds the other. */
export function scopeSentence(scope: Scope): string {
  return `Needs the scope ${scope}.`;
}
