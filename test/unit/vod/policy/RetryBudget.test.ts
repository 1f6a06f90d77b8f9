import { describe, expect, it } from "@jest/globals";
import { RetryBudget } from "../../../../src/vod/policy/RetryBudget.js";

function spendAll(budget: RetryBudget): number {
  let spent = 0;
  while (budget.spend()) spent += 1;
  return spent;
}

describe("RetryBudget", () => {
  it("holds 20 retries at the start", () => {
    expect(spendAll(new RetryBudget())).toBe(20);
  });

  it("earns one retry by five successes", () => {
    const budget = new RetryBudget();
    spendAll(budget);
    for (let success = 0; success < 4; success += 1) budget.earn();
    expect(budget.spend()).toBe(false);
    budget.earn();
    expect(spendAll(budget)).toBe(1);
  });

  it("saves up no more than its capacity", () => {
    const budget = new RetryBudget();
    for (let success = 0; success < 1000; success += 1) budget.earn();
    expect(spendAll(budget)).toBe(20);
  });
});
