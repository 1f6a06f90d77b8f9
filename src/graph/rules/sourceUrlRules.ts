import { badUserInput } from "../errors/refusals.js";
import { checkFileName } from "./fileNameRule.js";
import { isGiven } from "./isGiven.js";

/** The vendor's limit for the URLs that it keeps with a record. */
const URL_MAX_BYTES = 1024;

/**
 * A URL may hold a signature, so no message ever repeats it.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`, unless it is http or https
 */
export function checkSourceUrl({ protocol }: URL, argument: string): void {
  if (protocol !== "http:" && protocol !== "https:")
    throw badUserInput(`${argument} is not an http or https URL.`);
}

/**
 * The extension that tells the format: the one given, else the one that the URL's path ends in.
 *
 * @param place the argument that holds `argument` and `fileExtension`
 * @throws GraphQLError `BAD_USER_INPUT` naming the field and the rule
 */
export function checkSourceExtension(
  { pathname }: URL,
  fileExtension: string | null | undefined,
  { place, argument }: { readonly place: string; readonly argument: string },
): void {
  if (!isGiven(fileExtension)) {
    checkFileName(pathname, `${place}.${argument}`);
    return;
  }
  checkFileExtension(fileExtension, place);
  checkFileName(`source.${fileExtension}`, `${place}.fileExtension`);
}

/** @throws GraphQLError `BAD_USER_INPUT` unless it is letters and digits, without a dot */
export function checkFileExtension(extension: string, place: string): void {
  if (!/^[A-Za-z0-9]+$/.test(extension)) {
    throw badUserInput(
      `${place}.fileExtension is not letters and digits, without a dot.`,
    );
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` naming `argument` */
export function checkUrlLength(
  url: URL | null | undefined,
  argument: string,
): void {
  const bytes = Buffer.byteLength(url?.href ?? "");
  if (bytes > URL_MAX_BYTES) {
    throw badUserInput(
      `${argument} has ${bytes} bytes; ${URL_MAX_BYTES} are allowed.`,
    );
  }
}
