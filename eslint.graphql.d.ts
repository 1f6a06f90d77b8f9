import type { Linter } from "eslint";

export const graphqlRules: Linter.Config[];
