import { Extensions } from "type-graphql";
import type { Scope } from "../../auth/index.js";

const DECLARATION = "requiresScope";

/**
 * Declares what a caller must be allowed to: on a resolver's method, to have that field; on an entity's
 * class, to have it as a reference of another subgraph. Both need one, or the schema does not build. A
 * plain field shows what its parent has granted, and needs none.
 *
 * @see docs/decisions/0013-scopes-are-declared-beside-each-field.md
 */
export function RequiresScope(scope: Scope): MethodDecorator & ClassDecorator {
  return Extensions({ [DECLARATION]: scope });
}

/** The scope that a decorated class, method, or what became of them, declares. */
export function declaredScope(
  extensions: Readonly<Record<string, unknown>>,
): Scope | undefined {
  return extensions[DECLARATION] as Scope | undefined;
}
