import { refusal } from "../request/refusals.js";

/** What a subscription ends with whose caller's token has ended. */
export const tokenEnded = refusal(
  "UNAUTHENTICATED",
  "The token has ended: subscribe again with a new one.",
);
