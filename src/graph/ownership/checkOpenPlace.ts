import type { GatewayContext } from "../GatewayContext.js";
import { missingScope } from "../access/missingScope.js";
import { writesToAll } from "./asWriterSees.js";

/**
 * Lets only `vod:admin` register what does not lie in a place that the operator has opened. A record of a
 * file is permission to edit and to delete it, so what lies where uploads lie must not be had by its address. In
 * an open place a file has one spelling, so that nobody gets a second record of it by another.
 *
 * @param argument what names the file
 * @throws GraphQLError `FORBIDDEN`
 */
export function checkOpenPlace(
  file: URL,
  argument: string,
  context: Pick<GatewayContext, "principal" | "registerFrom">,
): void {
  const { principal, registerFrom = [] } = context;
  if (writesToAll(principal) || liesIn(file, registerFrom)) return;
  throw missingScope(context, "vod:admin", argument) as Error;
}

/** @param places beginnings of URLs, each with a slash at the end */
function liesIn(file: URL, places: readonly string[]): boolean {
  const isThere = places.some((place) => file.href.startsWith(place));
  return isThere && isPlain(file);
}

/** Whether the address is nothing but host and key, the key written as `encodeURIComponent` writes its parts. */
function isPlain({ href, origin, pathname }: URL): boolean {
  return (
    href === origin + pathname &&
    pathname.slice(1).split("/").every(isPlainSegment)
  );
}

function isPlainSegment(segment: string): boolean {
  const name = decoded(segment);
  return (
    name !== undefined &&
    name !== "" &&
    !/[/\\%\p{Cc}]/u.test(name) &&
    encodeURIComponent(name) === segment
  );
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
