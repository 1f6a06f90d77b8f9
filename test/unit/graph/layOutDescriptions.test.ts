import { describe, expect, it } from "@jest/globals";
import { layOut } from "../../../src/graph/layOutDescriptions.js";

describe("a description", () => {
  it("begins with its first sentence, and lists calls and errors after what else it says", () => {
    expect(
      layOut(
        "Makes a video. The file is uploaded by its credential. Calls CreateUploadVideo, 80 calls per second (40 in some regions). Vendor codes: LengthExceededMax (BAD_USER_INPUT), and those of every call.",
      ),
    ).toBe(`Makes a video.

The file is uploaded by its credential.

- Calls CreateUploadVideo, 80 calls per second (40 in some regions).
- Vendor codes: LengthExceededMax (BAD_USER_INPUT), and those of every call.`);
  });

  it("that tells nothing but calls and errors is a list", () => {
    expect(
      layOut(
        "A GetPlayInfo call of its own per video, 360 calls per second. Vendor codes, in `results`: those of every call.",
      ),
    ).toBe(`- A GetPlayInfo call of its own per video, 360 calls per second.
- Vendor codes, in \`results\`: those of every call.`);
  });

  it("of neither stays as it is", () => {
    const plain = "The title. At most 128 bytes in UTF-8.";
    expect(layOut(plain)).toBe(plain);
  });
});
