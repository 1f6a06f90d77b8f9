/** What a title may have, in bytes of UTF-8. */
const MAX_BYTES = 128;

/** What the vendor calls an illegal emoticon: it goes with all that is drawn together with it. */
const PICTURE =
  /\p{Extended_Pictographic}|\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}]/u;

/** What is nothing without a picture, what no one sees, and halves of characters. */
const LEFTOVER = /[\uFE0F\u20E3\p{Cc}\p{Cs}]/gu;

const FOLDERS = /^.*[\\/]/s;
const EXTENSION = /\.[\p{Letter}\p{Number}]{1,10}$/u;

/**
 * The title of a media, after its file: the name without its extension and without emoji, as much of it as
 * a title may have, cut between characters as people see them. "Untitled" where nothing is left.
 */
export function titleOf(fileName: string): string {
  const name = fileName.replace(FOLDERS, "").replace(EXTENSION, "");
  const legal = charactersOf(name.normalize("NFC"))
    .filter((character) => !PICTURE.test(character))
    .map((character) => character.replace(LEFTOVER, ""));
  const title = firstBytes(legal).trim();
  return title === "" ? "Untitled" : title;
}

/** Old browsers know code points alone: there an accent may be cut off its letter. */
function charactersOf(text: string): readonly string[] {
  const { Segmenter } = Intl as Partial<typeof Intl>;
  if (Segmenter === undefined) return Array.from(text);
  return Array.from(new Segmenter().segment(text), ({ segment }) => segment);
}

function firstBytes(characters: readonly string[]): string {
  const encoder = new TextEncoder();
  let left = MAX_BYTES;
  const end = characters.findIndex((character) => {
    left -= encoder.encode(character).length;
    return left < 0;
  });
  return characters.slice(0, end === -1 ? undefined : end).join("");
}
