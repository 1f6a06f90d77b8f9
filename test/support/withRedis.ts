import { describe } from "@jest/globals";
import { findRedis } from "./installRedis.mjs";

/** `describe` for suites that need a Redis: skipped, by name, where the machine has none. */
export const withRedis = findRedis() === undefined ? describe.skip : describe;
