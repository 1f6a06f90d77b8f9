import { z } from "zod";
import type { Form } from "./forms.js";

/** A secret that two of our own servers share; two of them while it is changed. Nobody types it, so it can be long. */
export const sharedSecrets: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((secret) => secret.trim()))
    .refine((secrets) => secrets.length <= 2 && secrets.every(isSecret)),
  words:
    "one secret or two with a comma between them, each of at least 32 characters without blanks, commas or line breaks",
};

/** Where a file is. Whether it can be read is for whoever reads it. */
export const filePath: Form<string> = {
  schema: z.string().regex(/^[^\0]{1,4096}$/),
  words: "the path of a file",
};

function isSecret(secret: string): boolean {
  return /^[\x21-\x7e]{32,1024}$/.test(secret);
}
