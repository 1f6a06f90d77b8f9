import { registerEnumType } from "type-graphql";

/** What the library may be sorted by. */
export const libraryOrder = {
  CREATED_AT_DESC: "CREATED_AT_DESC",
  CREATED_AT_ASC: "CREATED_AT_ASC",
} as const;
export type LibraryOrder = keyof typeof libraryOrder;

registerEnumType(libraryOrder, {
  name: "LibraryOrder",
  description: "What the videos of the library are sorted by.",
  valuesConfig: {
    CREATED_AT_DESC: { description: "Newest first." },
    CREATED_AT_ASC: { description: "Oldest first." },
  },
});

/** The orders as the vendor spells them. */
export const LIBRARY_SORT = {
  CREATED_AT_DESC: "CreationTime:Desc",
  CREATED_AT_ASC: "CreationTime:Asc",
} as const satisfies Readonly<Record<LibraryOrder, string>>;
