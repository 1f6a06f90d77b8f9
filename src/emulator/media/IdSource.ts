import { createHash } from "node:crypto";

/**
 * Everything that looks random in answers. One seed gives the same ids in every run, whatever else
 * is asked for in between: each purpose counts for itself.
 */
export class IdSource {
  readonly #seed: string;
  readonly #counts = new Map<string, number>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The next `length` lower-case hex digits for a purpose. */
  hex(purpose: string, length: number): string {
    return this.#bytes(purpose, Math.ceil(length / 2))
      .toString("hex")
      .slice(0, length);
  }

  /** The next `length` letters and digits for a purpose. */
  alphanumeric(purpose: string, length: number): string {
    // Twice the bytes leave enough characters once `+`, `/` and `=` are gone.
    const text = this.#bytes(purpose, 2 * length).toString("base64");
    return text.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, length);
  }

  /** An upper-case UUID, as the vendor's RequestIds are. */
  requestId(): string {
    const digits = this.hex("request", 32).toUpperCase();
    return digits.replace(
      /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
      "$1-$2-$3-$4-$5",
    );
  }

  /** The next number for a purpose, from 0 (inclusive) to 1. */
  fraction(purpose: string): number {
    return this.#bytes(purpose, 4).readUInt32BE() / 2 ** 32;
  }

  #bytes(purpose: string, count: number): Buffer {
    const turn = this.#counts.get(purpose) ?? 0;
    this.#counts.set(purpose, turn + 1);
    const blocks: Buffer[] = [];
    for (let block = 0; block * 32 < count; block += 1) {
      const name = `${this.#seed}/${purpose}/${turn}/${block}`;
      blocks.push(createHash("sha256").update(name).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  }
}
