import type { ESLint } from "eslint";

export const ownMembersOnly: ESLint.Plugin;
