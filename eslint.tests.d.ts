import type { Linter } from "eslint";

export const testRules: Linter.RulesRecord;
export const blindExpectations: readonly {
  readonly selector: string;
  readonly message: string;
}[];
