import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { BlockFile } from "../../../../src/emulator/oss/BlockFile.js";
import { KeptBytes } from "../../../../src/emulator/oss/KeptBytes.js";

const BLOCK = 256 * 1024;
let file: BlockFile;

beforeEach(() => {
  file = new BlockFile(4 * BLOCK + 1);
});
afterEach(() => file.close());

async function* source(...chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield* chunks;
}

async function* breaking(chunk: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield chunk;
  throw new Error("broke off");
}

async function keep(...chunks: readonly Buffer[]): Promise<KeptBytes> {
  return new KeptBytes(file, await file.write(source(...chunks)));
}

async function read(
  bytes: KeptBytes,
  start = 0,
  end?: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes.read(start, end)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("bytes on disk", () => {
  it("come back as they were, also across blocks", async () => {
    const long = Buffer.concat([
      Buffer.alloc(BLOCK - 2, "x"),
      Buffer.from("abcd"),
    ]);
    const bytes = await keep(long, Buffer.from("ef"));
    expect(bytes.sizeBytes).toBe(BLOCK + 4);
    expect(await read(bytes, BLOCK - 3)).toBe("xabcdef");
    expect(await read(bytes, BLOCK - 1, BLOCK + 1)).toBe("bc");
  });

  it("are joined without copying them", async () => {
    const parts = [
      await keep(Buffer.from("abc")),
      await keep(Buffer.from("de")),
    ];
    const used = file.usedBytes;
    const whole = KeptBytes.join(file, parts);
    expect(await read(whole)).toBe("abcde");
    expect(await read(whole, 2, 4)).toBe("cd");
    expect(file.usedBytes).toBe(used);
  });

  it("are bounded, and their room is used again", async () => {
    const bytes = await keep(Buffer.alloc(3 * BLOCK));
    const tooLong = file.write(source(Buffer.alloc(BLOCK), Buffer.from("x")));
    await expect(tooLong).rejects.toMatchObject({
      code: "InsufficientStorage",
    });
    expect(file.usedBytes).toBe(3 * BLOCK);
    bytes.release();
    expect(file.usedBytes).toBe(0);
    await keep(Buffer.alloc(4 * BLOCK));
    expect(file.usedBytes).toBe(4 * BLOCK);
  });

  it("that broke off take no room", async () => {
    await expect(file.write(breaking(Buffer.alloc(BLOCK)))).rejects.toThrow(
      "broke off",
    );
    expect(file.usedBytes).toBe(0);
  });

  it("stay for those who read them while they are deleted", async () => {
    const bytes = await keep(Buffer.from("a".repeat(BLOCK)), Buffer.from("b"));
    const reading = bytes.read();
    await reading.next();
    bytes.release();
    await keep(Buffer.alloc(BLOCK, "z"));
    expect(String((await reading.next()).value)).toBe("b");
    expect((await reading.next()).done).toBe(true);
    expect(file.usedBytes).toBe(BLOCK);
    await expect(read(bytes)).rejects.toThrow("The bytes are gone.");
  });

  it("are gone when the file is closed", async () => {
    const bytes = await keep(Buffer.from("a"));
    await file.close();
    await expect(read(bytes)).rejects.toThrow("The storage is closed.");
  });
});
