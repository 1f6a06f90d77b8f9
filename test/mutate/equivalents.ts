/** A fault that nothing can notice, as nothing behaves otherwise with it. At most three in a hundred of a room's. */
export interface Equivalent {
  readonly file: string;
  /** The line in which it begins, without what it is indented by. */
  readonly line: string;
  /** What the fault replaces, and what it puts there. */
  readonly original: string;
  readonly replacement: string;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [
  ...["#heldUntilMs = -Infinity;", "#nextTryMs = -Infinity;"].map((line) => ({
    file: "src/vod/quota/SharedQuota.ts",
    line,
    original: "-Infinity",
    replacement: "+Infinity",
    why: "Whoever loses the common count sets it, and nobody reads it before.",
  })),
  {
    file: "src/vod/quota/Lane.ts",
    line: "super(`No room for ${retryAfterMs} ms.`);",
    original: "`No room for ${retryAfterMs} ms.`",
    replacement: "``",
    why: "Nobody sees the text: the gate makes another error of it, with the time.",
  },
  {
    file: "src/events/EventReaders.ts",
    line: "(mediaId !== undefined && mediaIds.includes(mediaId)))",
    original: "mediaId !== undefined",
    replacement: "true",
    why: "It is for the compiler: a filter's ids are texts, so nothing is not among them.",
  },
  {
    file: "src/events/MediaFeed.ts",
    line: 'if (subject.kind === "video") this.#videos.readLater(subject.id);',
    original: 'subject.kind === "video"',
    replacement: "true",
    why: "Nobody watches a video with the id of an image or of a job: VOD gives none twice.",
  },
  {
    file: "src/events/VideoWatches.ts",
    line: 'this.#options.ask(id, "soon");',
    original: '"soon"',
    replacement: '""',
    why: 'Whatever is not "now" waits for its turn.',
  },
  {
    file: "src/events/checkSignature.ts",
    line: '{ timestamp = "", signature = "" }: IncomingCallback,',
    original: '""',
    replacement: '"Stryker was here!"',
    why: "No time and no MD5 is written like that.",
  },
  {
    file: "src/vod/quota/Lane.ts",
    line: 'signal.addEventListener("abort", onAbort, { once: true });',
    original: "{ once: true }",
    replacement: "{}",
    why: "A signal is aborted once, and the listener is taken off by then.",
  },
  {
    file: "src/graph/cost/costOfSelections.ts",
    line: "inner === undefined",
    original: "inner === undefined",
    replacement: "false",
    why: "It is for the compiler: where there is no type inside, nothing is selected.",
  },
  {
    file: "src/graph/cost/costOfSelections.ts",
    line: "const other = declared.isPart === true ? costOfItem() : first;",
    original: "declared.isPart === true",
    replacement: "true",
    why: "Items that are no parts cost the same each time: it spares the second look.",
  },
  {
    file: "src/graph/ownership/checkOpenPlace.ts",
    line: "} catch {",
    original: "{\n    return undefined;\n  }",
    replacement: "{}",
    why: "A function that ends without a word gives the same.",
  },
];
