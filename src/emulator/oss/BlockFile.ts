import { randomUUID } from "node:crypto";
import { open, unlink, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuseObject } from "./OssError.js";

const BLOCK_BYTES = 256 * 1024;

/** A run of bytes at the start of one block of the file. */
export interface Piece {
  readonly block: number;
  readonly sizeBytes: number;
}

/**
 * Bytes on disk, in blocks of one temporary file. The file loses its name as soon as it is open, so that
 * nothing is left behind however the process ends, by `SIGKILL` too; the system frees it with the process.
 * Freed blocks are used again; the file itself shrinks only when it is closed.
 */
export class BlockFile {
  readonly #maxBlocks: number;
  readonly #free: number[] = [];
  #blocks = 0;
  #file: Promise<FileHandle> | undefined;
  #isClosed = false;

  /** @param maxBytes what may lie in it at once, in whole blocks of 256 KiB */
  constructor(maxBytes: number) {
    this.#maxBlocks = Math.floor(maxBytes / BLOCK_BYTES);
  }

  /** Bytes of the blocks in use. */
  get usedBytes(): number {
    return (this.#blocks - this.#free.length) * BLOCK_BYTES;
  }

  /**
   * Takes all that the source gives. When the source or the disk fails, nothing is kept.
   *
   * @throws OssError `InsufficientStorage` when the file is full
   */
  async write(source: AsyncIterable<Buffer>): Promise<readonly Piece[]> {
    const pieces: Piece[] = [];
    try {
      for await (const chunk of source) await this.#append(pieces, chunk);
      return pieces;
    } catch (error) {
      this.free(pieces);
      throw error;
    }
  }

  /** The bytes from `start` up to, and without, `end`. */
  async *read(
    pieces: readonly Piece[],
    start: number,
    end: number,
  ): AsyncGenerator<Buffer> {
    const file = await this.#open();
    let at = 0;
    for (const { block, sizeBytes } of pieces) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, sizeBytes);
      at += sizeBytes;
      if (from >= to) continue;
      const buffer = Buffer.allocUnsafe(to - from);
      await file.read(buffer, 0, buffer.length, block * BLOCK_BYTES + from);
      yield buffer;
    }
  }

  /** The pieces' blocks may be used again. */
  free(pieces: readonly Piece[]): void {
    this.#free.push(...pieces.map(({ block }) => block));
  }

  /** What reads or writes fails from now on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#file?.catch(() => undefined))?.close();
  }

  async #append(pieces: Piece[], chunk: Buffer): Promise<void> {
    const file = await this.#open();
    for (let at = 0; at < chunk.length;) {
      const last = this.#unfilled(pieces);
      const rest = chunk.subarray(at, at + BLOCK_BYTES - last.sizeBytes);
      const position = last.block * BLOCK_BYTES + last.sizeBytes;
      await file.write(rest, 0, rest.length, position);
      const sizeBytes = last.sizeBytes + rest.length;
      pieces[pieces.length - 1] = { block: last.block, sizeBytes };
      at += rest.length;
    }
  }

  #unfilled(pieces: Piece[]): Piece {
    const last = pieces.at(-1);
    if (last !== undefined && last.sizeBytes < BLOCK_BYTES) return last;
    const next = { block: this.#take(), sizeBytes: 0 };
    pieces.push(next);
    return next;
  }

  #take(): number {
    const freed = this.#free.pop();
    if (freed !== undefined) return freed;
    if (this.#blocks >= this.#maxBlocks) {
      throw refuseObject("InsufficientStorage");
    }
    this.#blocks += 1;
    return this.#blocks - 1;
  }

  async #open(): Promise<FileHandle> {
    if (this.#isClosed) throw new Error("The storage is closed.");
    this.#file ??= openNameless();
    return this.#file;
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `emulator-${randomUUID()}.bucket`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  return file;
}
