import { describe, expect, it } from "@jest/globals";
import { judge } from "../../peers/judge.js";
import type { Peer, PeerResult } from "../../peers/Peer.js";
import { tables, whoLivesWith } from "../../peers/table.js";

const peer: Peer = {
  name: "A client",
  packages: ["a"],
  steps: ["read", "watch"],
  fails: { watch: ["no stream", "It has none: read again."] },
};
const works = { step: "read", works: true, note: "at once" };
const fails = { step: "watch", works: false, thrown: "no stream here" };

describe("a run of peers", () => {
  it("shows each step, with what was seen or the sentence about its failure", () => {
    expect(judge(peer, [works, fails], "`a` 1.0.0")).toEqual({
      name: "A client",
      versions: "`a` 1.0.0",
      rows: [
        { step: "read", result: "works", note: "at once" },
        {
          step: "watch",
          result: "**fails**",
          note: "It has none: read again.",
        },
      ],
      problems: [],
    });
  });

  it.each([
    {
      what: "fails without a sentence",
      outcomes: [{ step: "read", works: false, thrown: "lost" }, fails],
      problem: "A client, read: lost",
    },
    {
      what: "fails in another way than its sentence says",
      outcomes: [works, { step: "watch", works: false, thrown: "lost" }],
      problem: "A client, watch: lost",
    },
    {
      what: "works against its sentence",
      outcomes: [works, { step: "watch", works: true }],
      problem: "A client, watch: works, and a sentence says that it fails",
    },
    {
      what: "was not reached",
      outcomes: [fails],
      problem: "A client, read: it did not come so far",
    },
  ])("refuses a step that $what", ({ outcomes, problem }) => {
    expect(judge(peer, outcomes, "").problems).toEqual([problem]);
  });

  it("refuses a sentence about a step that there is not", () => {
    const stray: Peer = { ...peer, steps: ["read"] };
    expect(judge(stray, [works], "").problems).toEqual([
      "A client: there is no step watch",
    ]);
  });

  const result: PeerResult = judge(peer, [works, fails], "`a` 1.0.0");

  it("is a table for each peer, with a line for each step", () => {
    expect(tables([result])).toBe(
      [
        "### A client",
        "",
        "With `a` 1.0.0.",
        "",
        "| step | result | |",
        "| --- | --- | --- |",
        "| read | works | at once |",
        "| watch | **fails** | It has none: read again. |",
        "",
      ].join("\n"),
    );
  });

  it("names who can live with a step, and who cannot", () => {
    expect(whoLivesWith([result], "read")).toBe(
      "A client. With a sentence below: nobody.",
    );
    expect(whoLivesWith([result], "watch")).toBe(
      "nobody. With a sentence below: A client.",
    );
  });
});
