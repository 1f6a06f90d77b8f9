import { registerEnumType } from "type-graphql";

/** Only ever an input, so its values are the vendor's own. */
export const playResultType = {
  SINGLE: "Single",
  MULTIPLE: "Multiple",
} as const;
export type PlayResultType =
  (typeof playResultType)[keyof typeof playResultType];

registerEnumType(playResultType, {
  name: "PlayResultType",
  description: "Which of several streams of one definition and format to tell.",
  valuesConfig: {
    SINGLE: { description: "The newest." },
    MULTIPLE: { description: "All, superseded ones included." },
  },
});
