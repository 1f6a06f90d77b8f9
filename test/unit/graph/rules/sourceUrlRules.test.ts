import { describe, expect, it } from "@jest/globals";
import {
  checkFileExtension,
  checkSourceExtension,
  checkSourceUrl,
  checkUrlLength,
} from "../../../../src/graph/rules/sourceUrlRules.js";

const film = new URL("https://films.example/a.mp4?Signature=secret.exe");
const page = new URL("https://films.example/a.html?name=a.mp4");
const bare = new URL("https://films.example/a");
const places = { place: "input.items[1]", argument: "sourceUrl" };

const refusal = (message: string) => expect.objectContaining({ message });

describe("checkSourceUrl", () => {
  it.each(["http://films.example/a", "https://films.example/a", "HTTP://F/"])(
    "takes %s",
    (url) => {
      expect(() => {
        checkSourceUrl(new URL(url), "input.x");
      }).not.toThrow();
    },
  );

  it.each(["ftp://films.example/a", "file:///a", "data:,a", "httpx://f/"])(
    "refuses %s, and repeats nothing of it",
    (url) => {
      expect(() => {
        checkSourceUrl(new URL(url), "input.x");
      }).toThrow(refusal("input.x is not an http or https URL."));
    },
  );
});

describe("checkSourceExtension", () => {
  it.each<[string, URL, string | null | undefined]>([
    ["the path of the URL, whatever its query says", film, undefined],
    ["the path of the URL when none is given", film, null],
    ["what is given, whatever the path says", page, "MP4"],
    ["what is given to a path that says nothing", bare, "m3u8"],
  ])("is content with %s", (_what, url, given) => {
    expect(() => {
      checkSourceExtension(url, given, places);
    }).not.toThrow();
  });

  it.each<[string, URL, string | null | undefined, string]>([
    [
      "a path that says nothing",
      bare,
      undefined,
      "input.items[1].sourceUrl has no extension.",
    ],
    [
      "a path that says something else",
      page,
      null,
      "input.items[1].sourceUrl ends in .html; allowed are mp4, ts, ",
    ],
    [
      "another extension, whatever the path says",
      film,
      "exe",
      "input.items[1].fileExtension ends in .exe; allowed are mp4, ts, ",
    ],
    [
      "an extension with its dot",
      film,
      ".mp4",
      "input.items[1].fileExtension is not letters and digits, without a dot.",
    ],
    [
      "an empty extension",
      film,
      "",
      "input.items[1].fileExtension is not letters and digits, without a dot.",
    ],
  ])("refuses %s", (_what, url, given, message) => {
    expect(() => {
      checkSourceExtension(url, given, places);
    }).toThrow(message);
  });
});

describe("checkFileExtension", () => {
  it.each(["a", "MP4", "3gp", "0"])("takes %s", (extension) => {
    expect(() => {
      checkFileExtension(extension, "input");
    }).not.toThrow();
  });

  it.each(["", ".mp4", "mp4.", "mp4\n", "m p", "mp/4", "ä"])(
    "refuses %j",
    (extension) => {
      expect(() => {
        checkFileExtension(extension, "input");
      }).toThrow(
        refusal(
          "input.fileExtension is not letters and digits, without a dot.",
        ),
      );
    },
  );
});

describe("checkUrlLength", () => {
  const long = (bytes: number): URL =>
    new URL(`https://a.example/${"x".repeat(bytes - 18)}`);

  it.each([[null], [undefined], [long(1024)]])("takes %s", (url) => {
    expect(() => {
      checkUrlLength(url, "input.x");
    }).not.toThrow();
  });

  it("refuses 1,025 bytes", () => {
    expect(() => {
      checkUrlLength(long(1025), "input.x");
    }).toThrow(refusal("input.x has 1025 bytes; 1024 are allowed."));
  });
});
