import { jest } from "@jest/globals";

/** A test that takes many times as long as it does without the fault hangs, and has noticed it. */
const limitMs = Number(process.env.MUTATE_TEST_MS ?? 0);
if (limitMs > 0) jest.setTimeout(limitMs);
