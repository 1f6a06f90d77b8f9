import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { floor, ours } from "../../bench/contestants/contestants.js";
import { Field } from "../../bench/contestants/Field.js";
import { Client } from "../../bench/load/Client.js";
import { installPeers } from "../../bench/peers/installPeers.js";
import type { Question } from "../../bench/Question.js";
import { questions } from "../../bench/questions.js";
import { scales } from "../../bench/scales.js";
import { entities } from "../../bench/workloads/entities.js";
import { page } from "../../bench/workloads/page.js";
import { refreshUpload } from "../../bench/workloads/refreshUpload.js";
import { video } from "../../bench/workloads/video.js";
import { nonEmpty } from "../support/nonEmpty.js";

// The peers may have to be installed, and six servers start at once.
jest.setTimeout(600_000);

let field: Field;

beforeAll(async () => {
  installPeers();
  field = await Field.open();
});

afterAll(() => field.close());

const root = new URL("../../", import.meta.url);

function asked(name: string): Question {
  return questions.find((question) => question.name === name)!;
}

const workloads = { refreshUpload, video, page, entities };

describe("npm run bench", () => {
  for (const [name, workload] of Object.entries(workloads)) {
    for (const contestant of [floor, ours]) {
      it(`tells the answer of ${contestant.name} to ${name} from that to another`, async () => {
        const { url } = await field.server(contestant);
        const client = new Client(url, [], { connections: 1, everyNth: 1 });
        const [first, other] = [1, 2].map(workload[contestant.speaks]);
        const { text } = await client.request(first!);
        await client.close();
        const answer = (): unknown => JSON.parse(text);
        expect([first!, other!].map((shot) => shot.isRight(answer()))).toEqual([
          true,
          false,
        ]);
      });
    }
  }

  it("refuses a question that there is not, and names those that there are", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "bench/run.ts", "refreshUpload", "weather"],
      { encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^No question is called weather: .*refreshUpload/);
  });

  const refusals = [
    [
      ["--against", "no-such-revision"],
      "No revision is called no-such-revision\n",
    ],
    [
      ["--profile", "signing"],
      "There is no profile of signing: there are refreshUpload, video, page, entities\n",
    ],
    [
      ["--profile", "--against", "HEAD"],
      "A profile is of one revision: --profile goes without --against\n",
    ],
  ] as const;
  for (const [words, why] of refusals) {
    it(`refuses ${words.join(" ")}, and says why`, () => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "bench/run.ts", ...words],
        { encoding: "utf8" },
      );
      expect({ status, stderr }).toEqual({ status: 2, stderr: why });
    });
  }

  it("has the build of another revision take part as `before`, and says what ours takes of it", async () => {
    const against = await Field.open(fileURLToPath(root));
    try {
      const { tables } = await asked("video").answer(against, scales.smoke);
      const [everybody, gain] = tables;
      expect(everybody!.rows.map(([name]) => name)).toEqual([
        "floor",
        "ours",
        "before",
        "bare",
        "popApollo",
        "popYoga",
        "popMercurius",
      ]);
      expect(gain!.columns).toEqual(["", "before", "ours", "× before"]);
      expect(gain!.rows.map(([figure]) => figure)).toEqual([
        "CPU per operation, ms",
        "operations per second",
        "allocated per operation, KB",
        "peak memory, MiB",
      ]);
    } finally {
      await against.close();
    }
  });

  // That every answer is the right one is the question's own rule: it throws otherwise.
  for (const question of questions) {
    it(`asks ${question.name} of everybody and gets right answers`, async () => {
      const { tables, goals } = await question.answer(field, scales.smoke);
      for (const { columns, rows } of nonEmpty(tables))
        for (const row of nonEmpty(rows))
          expect(row).toHaveLength(columns.length);
      expect(
        [tables, goals].map((part) => JSON.stringify(part)).join(),
      ).not.toMatch(/NaN|Infinity|undefined/);
    });
  }
});
