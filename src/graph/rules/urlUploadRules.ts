import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "./isGiven.js";
import { checkSourceUrl } from "./sourceUrlRules.js";

/** Jobs, named by their ids or by what they pull. */
export type UrlUploadChoice =
  | { readonly by: "id"; readonly ids: readonly string[] }
  | { readonly by: "url"; readonly urls: readonly URL[] };

/** @throws GraphQLError `BAD_USER_INPUT` unless exactly one of the two lists is given */
export function chooseUrlUploads(
  jobIds: readonly string[] | null | undefined,
  sourceUrls: readonly URL[] | null | undefined,
): UrlUploadChoice {
  if (isGiven(jobIds) && isGiven(sourceUrls))
    throw badUserInput("Give one of jobIds and sourceUrls, not both.");
  if (isGiven(jobIds)) return { by: "id", ids: jobIds };
  if (isGiven(sourceUrls)) {
    for (const [index, url] of sourceUrls.entries())
      checkSourceUrl(url, `sourceUrls[${index}]`);
    return { by: "url", urls: sourceUrls };
  }
  throw badUserInput("Give one of jobIds and sourceUrls.");
}

/**
 * Keeps one item from being named twice: which of the two the vendor would do is not documented.
 *
 * @returns a check that throws `BAD_USER_INPUT` for the second of two equal keys
 */
export function onlyOnce(
  argument: (index: number) => string,
): (key: string, index: number) => void {
  const named = new Map<string, number>();
  return (key, index) => {
    const earlier = named.get(key);
    if (earlier !== undefined)
      throw badUserInput(
        `${argument(index)} is the same as ${argument(earlier)}.`,
      );
    named.set(key, index);
  };
}
