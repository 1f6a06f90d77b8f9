import { GraphQLError } from "graphql";
import { hasScope } from "../../auth/index.js";
import type { Scope } from "../../auth/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import { scopeSentence } from "./scopeSentence.js";

/**
 * What a caller is told who lacks a scope: which, and nothing of the thing he asked for, since nobody
 * looked. `undefined` for one who has it.
 */
export function missingScope(
  { principal }: Pick<GatewayContext, "principal">,
  scope: Scope,
): GraphQLError | undefined {
  if (hasScope(principal, scope)) return undefined;
  return new GraphQLError(scopeSentence(scope), {
    extensions: { code: "FORBIDDEN", status: 403, retryable: false },
  });
}
