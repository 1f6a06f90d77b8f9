import { isMatchNumber, isMatchText } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";

/**
 * A text to search for. How the vendor's language would write a quote inside a value is not
 * documented, so none passes.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkMatchText(
  text: string,
  argument: string,
  maxBytes = Infinity,
): string {
  if (text === "") throw badUserInput(`${argument} is empty.`);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) {
    throw badUserInput(
      `${argument} has ${bytes} bytes in UTF-8; no match has more than ${maxBytes}.`,
    );
  }
  if (isMatchText(text)) return text;
  throw badUserInput(
    `${argument} holds a single quote, a backslash, a control character or half of a surrogate pair: VOD cannot be asked for it. Ask for a part without.`,
  );
}

/** @throws GraphQLError `BAD_USER_INPUT` naming `argument` */
export function checkMatchNumber(value: number, argument: string): number {
  if (isMatchNumber(value)) return value;
  throw badUserInput(`${argument} is too large or too close to zero.`);
}
