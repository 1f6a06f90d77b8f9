import { z } from "zod";
import type { Form } from "./forms.js";

/** A bucket by its public host, and folders of letters, digits and `-._`, each with a slash after it. */
const place =
  /^https:\/\/(?<bucket>[a-z\d][a-z\d-]{1,61}[a-z\d])\.oss-[a-z]{2}(?:-[a-z\d]+)+\.aliyuncs\.com\/(?:[\w-][\w.-]*\/)*$/;

/** How the vendor names the buckets that it manages itself. All uploads of an account may lie there. */
const managed = /^(?:outin|out|in)-[\da-f-]{20,}$/;

/** Where everybody who may upload may register files. Never where uploads lie. */
export const storagePlaces: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .refine((entries) => entries.every(isPlace)),
  words:
    "a comma-separated list of folders in buckets of your own, such as https://archive.oss-cn-shanghai.aliyuncs.com/incoming/, each with a slash at the end; none in a bucket that VOD manages (`outin-`)",
};

function isPlace(entry: string): boolean {
  const { bucket } = place.exec(entry)?.groups ?? {};
  const isPublic = !/\.oss-[a-z\d-]+-internal\./.test(entry);
  return bucket !== undefined && isPublic && !managed.test(bucket);
}
