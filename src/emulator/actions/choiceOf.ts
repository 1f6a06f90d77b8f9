import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { requiredTextOf, textOf } from "./parameters.js";

/** One out of a closed set; `undefined` when it is not sent. @throws RpcError `InvalidParameter` */
export function choiceOf<Choice extends string>(
  parameters: Parameters,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const given = textOf(parameters, name);
  const choice = choices.find((candidate) => candidate === given);
  if (given !== undefined && choice === undefined) {
    throw refuse("InvalidParameter", { Parameter: name });
  }
  return choice;
}

/** @throws RpcError `Missing{Name}`, `InvalidParameter` */
export function requiredChoiceOf<Choice extends string>(
  parameters: Parameters,
  name: string,
  choices: readonly Choice[],
): Choice {
  requiredTextOf(parameters, name);
  return choiceOf(parameters, name, choices) as Choice;
}
