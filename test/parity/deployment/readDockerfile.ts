import { readFileSync } from "node:fs";

/** One line of a Dockerfile, its continuations included: `COPY`, and what follows it. */
export interface Instruction {
  readonly keyword: string;
  readonly rest: string;
}

/** What is between one `FROM` and the next. */
export interface Stage {
  readonly name: string;
  /** An image, or another stage. */
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

const lines = readFileSync("Dockerfile", "utf8")
  .replaceAll(/^\s*#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line.trim() !== "");

const all = lines.map((line): Instruction => {
  const [keyword = ""] = line.split(" ");
  return { keyword, rest: line.slice(keyword.length).trim() };
});

/** The stages of the project's Dockerfile, in their order. */
export const stages: readonly Stage[] = all.flatMap(
  ({ keyword, rest }, index) => {
    if (keyword !== "FROM") return [];
    const [from = "", , name = ""] = rest.split(" ");
    const after = all.slice(index + 1);
    const end = after.findIndex(
      (instruction) => instruction.keyword === "FROM",
    );
    return {
      name,
      from,
      instructions: end === -1 ? after : after.slice(0, end),
    };
  },
);

/** The stage that is run. */
export const image = stages.at(-1)!;

/** The image that all stages begin with. */
export const baseImage = /^NODE_IMAGE=(.*)$/.exec(
  all.find(({ keyword }) => keyword === "ARG")?.rest ?? "",
)?.[1];

/** What follows a keyword in a stage, wherever it stands. */
export function restsOf(stage: Stage, keyword: string): readonly string[] {
  return stage.instructions
    .filter((instruction) => instruction.keyword === keyword)
    .map(({ rest }) => rest);
}

/** The variables that the image sets. */
export const imageEnvironment: Readonly<Record<string, string>> =
  Object.fromEntries(
    restsOf(image, "ENV")
      .flatMap((rest) => rest.split(/\s+/))
      .map((pair) => pair.split("=") as [string, string]),
  );
