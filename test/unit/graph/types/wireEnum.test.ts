import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { videoStatus } from "../../../../src/graph/types/VideoStatus.js";
import {
  readOptional,
  wireEnum,
  writeList,
  writeOptional,
} from "../../../../src/graph/types/wireEnum.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

const colour = (name: string) =>
  wireEnum(name, "A colour.", {
    RED: { wire: "Red", means: "Red." },
    DARK_BLUE: { wire: "DarkBlue", means: "Dark blue." },
  });

describe("wireEnum", () => {
  it("reads what the vendor lists", () => {
    const log = new RecordingLogger();
    expect(colour("Colour1").read("DarkBlue", log)).toBe("DARK_BLUE");
    expect(log.lines).toEqual([]);
  });

  it("reads what the vendor does not list as UNKNOWN, and logs each value once", () => {
    const log = new RecordingLogger();
    const { read } = colour("Colour2");
    for (const wire of ["Green", "Green", "red", "Green", "constructor"]) {
      expect(read(wire, log)).toBe("UNKNOWN");
    }
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      { enum: "Colour2", wire: "Green" },
      { enum: "Colour2", wire: "red" },
      { enum: "Colour2", wire: "constructor" },
    ]);
  });

  it("stops logging after 100 different values", () => {
    const log = new RecordingLogger();
    const { read } = colour("Colour3");
    for (let value = 0; value < 200; value += 1) read(`Shade${value}`, log);
    expect(log.lines).toHaveLength(100);
  });

  it("writes what the vendor knows a value by", () => {
    expect(colour("Colour4").write("DARK_BLUE", "colour")).toBe("DarkBlue");
  });

  it("writes no UNKNOWN", () => {
    expect(() => colour("Colour5").write("UNKNOWN", "colour")).toThrow(
      "colour: UNKNOWN is for answers alone.",
    );
  });

  for (const absent of [undefined, ""]) {
    it(`reads no value from ${JSON.stringify(absent)}`, () => {
      const log = new RecordingLogger();
      expect(readOptional(videoStatus, absent, log)).toBeUndefined();
      expect(log.lines).toEqual([]);
    });
  }

  for (const absent of [undefined, null]) {
    it(`writes nothing for ${String(absent)}`, () => {
      expect(writeOptional(videoStatus, absent, "status")).toBeUndefined();
      expect(writeList(videoStatus, absent, "status")).toBeUndefined();
    });
  }

  it("writes a list, and nothing for an empty one", () => {
    expect(writeList(videoStatus, ["NORMAL", "UPLOAD_FAIL"], "s")).toEqual([
      "Normal",
      "UploadFail",
    ]);
    expect(writeList(videoStatus, [], "s")).toBeUndefined();
  });

  it("names the entry of a list that cannot be written", () => {
    expect(() => writeList(videoStatus, ["NORMAL", "UNKNOWN"], "s")).toThrow(
      "s[1]: UNKNOWN is for answers alone.",
    );
  });
});
