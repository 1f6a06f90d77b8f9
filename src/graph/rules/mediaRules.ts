import { badUserInput } from "../errors/refusals.js";
import { checkId } from "./idRules.js";
import { isGiven } from "./isGiven.js";
import {
  DESCRIPTION_MAX_BYTES,
  TITLE_MAX_BYTES,
  checkTags,
  checkText,
} from "./textRules.js";

/** What people say about a media asset, in the inputs of creates and edits alike. */
export interface MediaDescription {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly tags?: readonly string[] | null;
  readonly categoryId?: string | null;
}

/**
 * The rules for what is given; nothing is required here.
 *
 * @param place the argument that holds the fields, such as `input`
 * @throws GraphQLError `BAD_USER_INPUT` naming the field and the rule
 */
export function checkMediaDescription(
  { title, description, tags, categoryId }: MediaDescription,
  place: string,
): void {
  if (isGiven(title)) {
    if (title === "") throw badUserInput(`${place}.title is empty.`);
    checkText(title, `${place}.title`, TITLE_MAX_BYTES);
  }
  if (isGiven(description)) {
    checkText(description, `${place}.description`, DESCRIPTION_MAX_BYTES);
  }
  if (isGiven(tags)) checkTags(tags, `${place}.tags`);
  if (isGiven(categoryId)) checkCategoryId(categoryId, `${place}.categoryId`);
}

/** Category ids are numbers of 64 bits. @throws GraphQLError `BAD_USER_INPUT` naming `argument` */
export function checkCategoryId(id: string, argument: string): void {
  if (!/^\d{1,19}$/.test(id))
    throw badUserInput(`${argument} is not a number.`);
}

/** Ids of the account's set-up. @throws GraphQLError `BAD_USER_INPUT` naming the field */
export function checkSetupIds<Name extends string>(
  input: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
  place: string,
): void {
  for (const name of names) {
    const value = input[name];
    if (typeof value === "string") checkId(value, `${place}.${name}`);
  }
}
