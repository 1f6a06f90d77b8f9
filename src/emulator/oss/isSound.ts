import type { KeptBytes } from "./KeptBytes.js";

/** A file that begins with this text is broken: ours, for tests and demonstrations. */
const MARK = "damaged";

/** Whether a file can be made something of. What it holds beyond its first bytes is not looked at. */
export async function isSound(bytes: KeptBytes): Promise<boolean> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes.read(
    0,
    Math.min(MARK.length, bytes.sizeBytes),
  ))
    chunks.push(chunk);
  return bytes.sizeBytes > 0 && Buffer.concat(chunks).toString() !== MARK;
}
