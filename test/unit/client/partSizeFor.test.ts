import { describe, expect, it } from "@jest/globals";
import { partSizeFor } from "../../../src/client/upload/partSizeFor.js";

const ROWS: readonly (readonly [size: number, wanted: number, part: number])[] =
  [
    [1, 1_048_576, 1_048_576],
    [10_485_760_000, 1_048_576, 1_048_576],
    [10_485_760_001, 1_048_576, 2_097_152],
    [1_024_000_001, 102_400, 1_048_576],
    [53_656_167_416_627, 1_048_576, 5_366_611_968],
  ];

describe("partSizeFor", () => {
  for (const [size, wanted, part] of ROWS) {
    it(`takes parts of ${part} for ${size} bytes in parts of ${wanted}`, () => {
      expect(partSizeFor(size, wanted)).toBe(part);
    });
  }
});
