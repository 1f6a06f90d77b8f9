import { createHash } from "node:crypto";

/** The play key of an application: always the same, and good for nothing but this emulator. */
export function playKeyOf(appId: string): string {
  return createHash("sha256")
    .update(`play key of ${appId}`)
    .digest("hex")
    .slice(0, 20);
}
