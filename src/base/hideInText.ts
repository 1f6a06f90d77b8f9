/** The forms that secrets have in texts which others have written. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // The user and password of a URL, and all of its query: signed URLs are secrets.
  [/(:\/\/)[^\s/@]{1,300}@/g, "$1[hidden]@"],
  [/(https?:\/\/[^\s?"'<>]{1,2000}\?)[^\s"'<>]+/gi, "$1[hidden]"],
  [/\b(bearer|basic) +[\w.~+/=-]+/gi, "$1 [hidden]"],
  [
    /\b(access_?key_?(?:id|secret)|security_?token|signature|upload_?(?:auth|address)|authorization|password|secret|token)(["']? *[:=] *["']?)[^\s"'&,;}]+/gi,
    "$1$2[hidden]",
  ],
  // JSON in Base64: tokens, and what uploads are granted with. `77u` begins a byte order mark.
  [/\b(?:77u(?:[/_]|%2f))?eyJ[\w+/=.%-]{16,}/gi, "[hidden]"],
];

/** Shorter ones would hide half of every text. */
const shortestSecret = 6;

/**
 * A text of any origin, an error's message for one, without what looks like a secret, and without those that are known.
 *
 * @param secrets to the letter
 */
export function hideInText(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets)
    if (secret.length >= shortestSecret)
      shown = shown.replaceAll(secret, "[hidden]");
  for (const [form, mark] of FORMS) shown = shown.replaceAll(form, mark);
  return shown;
}
