/** What a title may have, in bytes of UTF-8. */
const MAX_BYTES = 128;

/** What is no character of the vendor's titles: emoji, and the halves that a cut leaves. */
const FOREIGN = /[\p{Extended_Pictographic}\u{FE0F}\u{FFFD}]/gu;

/** The title of a video, after its file: the name without extension, as much of it as a title may have. */
export function titleOf(fileName: string): string {
  const name = fileName.replace(/\.[^.]*$/, "").replace(FOREIGN, "");
  const bytes = new TextEncoder().encode(name).slice(0, MAX_BYTES);
  const cut = new TextDecoder().decode(bytes).replace(FOREIGN, "").trim();
  return cut === "" ? "Untitled" : cut;
}
