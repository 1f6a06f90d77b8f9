import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { Field } from "../../bench/contestants/Field.js";
import { installPeers } from "../../bench/peers/installPeers.js";
import { questions } from "../../bench/questions.js";
import { scales } from "../../bench/scales.js";

// The peers may have to be installed, and six servers start at once.
jest.setTimeout(180_000);

let field: Field;

beforeAll(async () => {
  installPeers();
  field = await Field.open();
});

afterAll(() => field.close());

describe("npm run bench", () => {
  // That every answer is the right one is the question's own rule: it throws otherwise.
  for (const question of questions) {
    it(`asks ${question.name} of everybody and gets right answers`, async () => {
      const { tables, goals } = await question.answer(field, scales.smoke);
      expect(tables.length).toBeGreaterThan(0);
      for (const { columns, rows } of tables)
        for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(
        [tables, goals].map((part) => JSON.stringify(part)).join(),
      ).not.toMatch(/NaN|Infinity|undefined/);
    });
  }
});
