import { badUserInput } from "../errors/refusals.js";

/** What is drawn as a picture by default, or asked to be. */
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|[\u{1F000}-\u{1FAFF}]/u;

export const TITLE_MAX_BYTES = 128;
export const DESCRIPTION_MAX_BYTES = 1024;
export const TAGS_MAX = 16;
export const TAG_MAX_BYTES = 32;

/**
 * Text for people: the vendor refuses emoji and counts bytes in its errors (characters in its
 * tables, so this is the stricter reading).
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkText(
  value: string,
  argument: string,
  maxBytes: number,
): void {
  if (EMOJI.test(value)) throw badUserInput(`${argument} holds an emoji.`);
  const bytes = Buffer.byteLength(value);
  if (bytes > maxBytes) {
    throw badUserInput(
      `${argument} has ${bytes} bytes in UTF-8; ${maxBytes} are allowed.`,
    );
  }
}

/**
 * Tags travel as a comma list, so none may hold a comma.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkTags(tags: readonly string[], argument: string): void {
  if (tags.length > TAGS_MAX) {
    throw badUserInput(
      `${argument} has ${tags.length} tags; ${TAGS_MAX} are allowed.`,
    );
  }
  for (const [index, tag] of tags.entries()) {
    const place = `${argument}[${index}]`;
    if (tag === "" || tag.includes(","))
      throw badUserInput(`${place} is empty or holds a comma.`);
    checkText(tag, place, TAG_MAX_BYTES);
  }
}
