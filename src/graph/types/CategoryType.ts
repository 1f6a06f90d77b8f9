import { wireEnum, type ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "GetCategories" */
export const categoryType = wireEnum(
  "CategoryType",
  "Which of the two trees a category stands in.",
  {
    DEFAULT: {
      wire: "default",
      means:
        "The tree for videos, audio, images and attached media: three levels.",
    },
    MATERIAL: {
      wire: "material",
      means: "The tree for editing material: two levels.",
    },
  },
);
export type CategoryType = ValueOf<typeof categoryType>;
