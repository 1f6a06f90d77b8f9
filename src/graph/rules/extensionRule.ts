import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "./isGiven.js";

/** How an input may name the type of its file. */
export interface NamedFile {
  readonly fileName?: string | null;
  readonly extension?: string | null;
}

/**
 * The type of a file, by its extension or else by its name, in any case.
 *
 * @param accepted in lower case
 * @param place the argument that holds the fields, such as `input`
 * @returns in lower case; `undefined` when neither tells
 * @throws GraphQLError `BAD_USER_INPUT` naming the field
 */
export function checkExtension(
  { fileName, extension }: NamedFile,
  accepted: readonly string[],
  place: string,
): string | undefined {
  if (fileName === "") throw badUserInput(`${place}.fileName is empty.`);
  if (isGiven(extension)) {
    const given = extension.toLowerCase();
    if (accepted.includes(given)) return given;
    throw badUserInput(`${place}.extension is none of ${accepted.join(", ")}.`);
  }
  const named = /\.([^.\\/]+)$/.exec(fileName ?? "")?.[1]?.toLowerCase();
  if (named === undefined || accepted.includes(named)) return named;
  throw badUserInput(
    `${place}.fileName ends in .${named}; allowed are ${accepted.join(", ")}. Or give ${place}.extension.`,
  );
}
