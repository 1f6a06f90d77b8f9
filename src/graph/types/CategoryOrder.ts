import { registerEnumType } from "type-graphql";

/** What categories may be sorted by. */
export const categoryOrder = {
  CREATED_AT_DESC: "CREATED_AT_DESC",
  CREATED_AT_ASC: "CREATED_AT_ASC",
} as const;
export type CategoryOrder = keyof typeof categoryOrder;

registerEnumType(categoryOrder, {
  name: "CategoryOrder",
  description: "What categories are sorted by.",
  valuesConfig: {
    CREATED_AT_DESC: { description: "Newest first." },
    CREATED_AT_ASC: { description: "Oldest first." },
  },
});

/** The orders as the vendor spells them. */
export const CATEGORY_SORT = {
  CREATED_AT_DESC: "CreationTime:Desc",
  CREATED_AT_ASC: "CreationTime:Asc",
} as const satisfies Readonly<Record<CategoryOrder, string>>;
