import { createHash } from "node:crypto";
import type { KeptBytes } from "./KeptBytes.js";

/** What can be told about an object without reading it. */
export interface ObjectFacts {
  /** Without a leading slash. */
  readonly key: string;
  readonly sizeBytes: number;
  /** Without quotes: the content's MD5 in upper case, or `…-N` for an object of N parts. */
  readonly etag: string;
  /** CRC-64/XZ. */
  readonly crc64: bigint;
  /** As the uploader named it; empty when it named none. */
  readonly contentType: string;
  readonly modifiedAtMs: number;
}

/** An object, its bytes on disk. */
export interface StoredObject extends ObjectFacts {
  readonly bytes: KeptBytes;
}

/** The objects, for whoever only looks. */
export interface ObjectReader {
  get(key: string): ObjectFacts | undefined;
  /** Oldest first. */
  list(): readonly ObjectFacts[];
  /** SHA-256 of an object's bytes in lower-case hex; `undefined` for an unknown key. */
  sha256(key: string): Promise<string | undefined>;
}

/** The bucket. */
export class ObjectStore implements ObjectReader {
  readonly #byKey = new Map<string, StoredObject>();

  get(key: string): StoredObject | undefined {
    return this.#byKey.get(key);
  }

  list(): readonly ObjectFacts[] {
    return [...this.#byKey.values()];
  }

  async sha256(key: string): Promise<string | undefined> {
    const object = this.#byKey.get(key);
    if (object === undefined) return undefined;
    const hash = createHash("sha256");
    for await (const chunk of object.bytes.read()) hash.update(chunk);
    return hash.digest("hex");
  }

  /** In place of what lay there. */
  put(object: StoredObject): void {
    this.delete(object.key);
    this.#byKey.set(object.key, object);
  }

  /** An unknown key changes nothing. */
  delete(key: string): void {
    this.#byKey.get(key)?.bytes.release();
    this.#byKey.delete(key);
  }
}
