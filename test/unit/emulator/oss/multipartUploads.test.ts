import { beforeEach, describe, expect, it } from "@jest/globals";
import { BlockFile } from "../../../../src/emulator/oss/BlockFile.js";
import { KeptBytes } from "../../../../src/emulator/oss/KeptBytes.js";
import {
  MultipartUploads,
  type Part,
} from "../../../../src/emulator/oss/MultipartUploads.js";
import { FakeClock } from "../../../support/FakeClock.js";

let clock: FakeClock;
let freed: number[];
let told: (number | undefined)[];
let uploads: MultipartUploads;

/** A file that only notes which blocks are freed. */
class NotingFile extends BlockFile {
  override free(pieces: Parameters<BlockFile["free"]>[0]): void {
    freed.push(...pieces.map(({ block }) => block));
  }
}

function part(number: number, block: number): Part {
  const sizeBytes = 10;
  const file = new NotingFile(0);
  const bytes = new KeptBytes(file, [{ block, sizeBytes }]);
  return { number, etag: "A", crc64: 0n, sizeBytes, modifiedAtMs: 0, bytes };
}

beforeEach(() => {
  clock = new FakeClock();
  freed = [];
  told = [];
  uploads = new MultipartUploads({
    clock,
    onPartsChanged: (_, sizeBytes) => told.push(sizeBytes),
  });
  for (const id of ["one", "two"])
    uploads.begin({ id, key: "sv/a.mp4", contentType: "" });
});

describe("uploads in parts", () => {
  it("tell the bytes of all uploads of their object", () => {
    uploads.addPart("one", part(1, 1));
    uploads.addPart("two", part(1, 2));
    uploads.abort("one");
    uploads.abort("two");
    expect(told).toEqual([10, 20, 10, undefined]);
    expect(freed).toEqual([1, 2]);
  });

  it("let go of a part that another of its number replaces", () => {
    uploads.addPart("one", part(1, 1));
    uploads.addPart("one", part(1, 2));
    expect(freed).toEqual([1]);
    expect(told).toEqual([10, 10]);
  });

  it("let go of a part whose upload ended while it was on its way", () => {
    uploads.abort("one");
    expect(() => {
      uploads.addPart("one", part(1, 7));
    }).toThrow("The specified upload does not exist.");
    expect(freed).toEqual([7]);
  });

  it("keep the parts that live on in an object, and let go of the others", () => {
    const used = part(1, 1);
    uploads.addPart("one", used);
    uploads.addPart("one", part(2, 2));
    uploads.end("one", [used]);
    expect(freed).toEqual([2]);
  });

  it("belong to their object alone", () => {
    expect(() => uploads.get("one", "sv/b.mp4")).toThrow(
      "The specified upload does not exist.",
    );
    uploads.abortAllOf("sv/b.mp4");
    expect(uploads.get("one", "sv/a.mp4").id).toBe("one");
    uploads.abortAllOf("sv/a.mp4");
    expect(clock.waiting).toBe(0);
  });
});
