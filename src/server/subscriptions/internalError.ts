import { refusal } from "../request/refusals.js";

/** What is told of a fault of ours, whose cause the log has. */
export const internalError = refusal(
  "INTERNAL_SERVER_ERROR",
  "Internal server error",
);
