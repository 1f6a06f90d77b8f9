import { z } from "zod";
import type { Form } from "./forms.js";

/** A secret that two of our own servers share: nobody types it, so it can be long. */
export const sharedSecret: Form<string> = {
  schema: z.string().regex(/^[\x21-\x7e]{32,1024}$/),
  words: "at least 32 characters without blanks or line breaks",
};

/** Where a file is. Whether it can be read is for whoever reads it. */
export const filePath: Form<string> = {
  schema: z.string().regex(/^[^\0]{1,4096}$/),
  words: "the path of a file",
};
