import { registerEnumType } from "type-graphql";

/** What a list may be sorted by: the vendor sorts long lists by one field alone. */
export const videoOrder = {
  CREATED_AT_DESC: "CREATED_AT_DESC",
  CREATED_AT_ASC: "CREATED_AT_ASC",
  MODIFIED_AT_DESC: "MODIFIED_AT_DESC",
  MODIFIED_AT_ASC: "MODIFIED_AT_ASC",
} as const;
export type VideoOrder = keyof typeof videoOrder;

registerEnumType(videoOrder, {
  name: "VideoOrder",
  description: "What the videos found are sorted by.",
  valuesConfig: {
    CREATED_AT_DESC: { description: "Newest first." },
    CREATED_AT_ASC: { description: "Oldest first." },
    MODIFIED_AT_DESC: { description: "Last changed first." },
    MODIFIED_AT_ASC: { description: "Last changed last." },
  },
});

/** The orders as the vendor spells them. */
export const VIDEO_SORT: Readonly<Record<VideoOrder, string>> = {
  CREATED_AT_DESC: "CreationTime:Desc",
  CREATED_AT_ASC: "CreationTime:Asc",
  MODIFIED_AT_DESC: "ModificationTime:Desc",
  MODIFIED_AT_ASC: "ModificationTime:Asc",
};
