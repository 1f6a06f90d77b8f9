import { z } from "zod";
import { wholeNumber, type Form } from "./forms.js";

/** The vendor's limits for a callback URL and for a key. */
const longestUrlBytes = 256;
const longestKey = 32;

/** What the vendor was told to call, to the letter: it is part of what is signed. */
export const callbackUrl: Form<string> = {
  schema: z.string().refine(isCallbackUrl),
  words: `a full URL, http:// or https://, of at most ${longestUrlBytes} bytes, without a password`,
};

/** The key that callbacks are signed with; two of them while it is changed. */
export const callbackKeys: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((key) => key.trim()))
    .refine((keys) => keys.length <= 2 && keys.every(isKey)),
  words: `one key or two with a comma between them, each of at most ${longestKey} letters and digits`,
};

/** How far a callback's time may be off. A second is too short for any network, a day an invitation. */
export const callbackTolerance: Form<number> = {
  schema: wholeNumber(10, 3600),
  words: "seconds, 10 to 3600",
};

function isCallbackUrl(text: string): boolean {
  if (!URL.canParse(text) || /[\s#]/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (
    (protocol === "http:" || protocol === "https:") &&
    username + password === "" &&
    Buffer.byteLength(text) <= longestUrlBytes
  );
}

function isKey(key: string): boolean {
  return new RegExp(`^[A-Za-z\\d]{1,${longestKey}}$`).test(key);
}
