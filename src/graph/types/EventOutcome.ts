import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const eventOutcome = wireEnum(
  "EventOutcome",
  "How that ended which an event tells of.",
  {
    SUCCESS: { wire: "success", means: "It is done." },
    FAILURE: { wire: "failure", means: "It has failed." },
  },
);
export type EventOutcome = ValueOf<typeof eventOutcome>;
