import { ratioOf, say, spreadOf } from "../figures/Spread.js";
import type { Question, Table } from "../Question.js";
import { openapiCore } from "../signers/openapiCore.js";
import { ours } from "../signers/ours.js";
import { popCore } from "../signers/popCore.js";
import type { Signer } from "../signers/Signer.js";

/** One signer; the list holds an entry for each round. */
interface Course {
  readonly signer: Signer;
  readonly cpuMicroseconds: number[];
}

export const signing: Question = {
  name: "signing",
  asks: "What does it take to sign a call, a `CreateUploadVideo` with seven parameters, beside the vendor's packages? In the benchmark's own process, nothing is sent.",
  async answer(_field, { rounds, signatures }) {
    const [ourV1, ourV3] = await ours();
    const signers = [ourV1, popCore(), ourV3, openapiCore];
    await expectSameSignatures(signers);
    const courses = signers.map((signer) => ({ signer, cpuMicroseconds: [] }));
    // The round before the first warms them up.
    for (const { signer } of courses) await take(signer, signatures);
    for (let round = 0; round < rounds; round += 1)
      for (const course of courses) await takeTurn(course, signatures);
    return { tables: [tableOf(courses)], goals: [] };
  },
};

/** @throws when two signers of one version differ */
async function expectSameSignatures(signers: readonly Signer[]): Promise<void> {
  const made = new Map<string, string>();
  for (const { name, version, sign } of signers) {
    const signature = await sign();
    const known = made.get(version) ?? signature;
    if (signature !== known || signature === "")
      throw new Error(`${name} signs otherwise: ${signature}, not ${known}`);
    made.set(version, known);
  }
}

async function takeTurn(
  { signer, cpuMicroseconds }: Course,
  signatures: number,
): Promise<void> {
  const before = process.cpuUsage();
  await take(signer, signatures);
  const { user, system } = process.cpuUsage(before);
  cpuMicroseconds.push((user + system) / signatures);
}

async function take({ sign }: Signer, signatures: number): Promise<void> {
  for (let done = 0; done < signatures; done += 1) {
    const signature = sign();
    // Waiting for what is there already would be charged to it.
    if (typeof signature !== "string") await signature;
  }
}

function tableOf(courses: readonly Course[]): Table {
  return {
    columns: [
      "",
      "CPU per signature, µs",
      "signatures per CPU second",
      "× ours",
    ],
    rows: courses.map(({ signer, cpuMicroseconds }) => [
      `${signer.version}, ${signer.name}`,
      say(spreadOf(cpuMicroseconds)),
      say(spreadOf(cpuMicroseconds.map((us) => 1e6 / us))),
      say(ratioOf(cpuMicroseconds, oursOf(signer.version, courses))),
    ]),
  };
}

function oursOf(
  version: string,
  courses: readonly Course[],
): readonly number[] {
  return (
    courses.find(
      ({ signer }) => signer.name === "ours" && signer.version === version,
    )?.cpuMicroseconds ?? []
  );
}
