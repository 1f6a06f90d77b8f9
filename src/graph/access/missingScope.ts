import type { GraphQLError } from "graphql";
import { hasScope, type Scope } from "../../auth/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forbidden } from "../errors/refusals.js";
import { scopeSentence } from "./scopeSentence.js";

/**
 * What a caller is told who lacks a scope: which, and nothing of the thing they asked for, since nobody
 * looked. `undefined` for one who has it.
 *
 * @param argument what the scope is for, when it is not the field as a whole
 */
export function missingScope(
  { principal }: Pick<GatewayContext, "principal">,
  scope: Scope,
  argument?: string,
): GraphQLError | undefined {
  if (hasScope(principal, scope)) return undefined;
  const sentence = scopeSentence(scope);
  const message =
    argument === undefined ? sentence : `${argument}: ${sentence}`;
  return forbidden(message);
}
