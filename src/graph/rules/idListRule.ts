import { badUserInput } from "../errors/badUserInput.js";

/** Ids that one field takes at most: five upstream calls of 20. */
const IDS_MAX = 100;

/** @throws GraphQLError `BAD_USER_INPUT` naming `argument` for more than 100 */
export function checkIdCount(ids: readonly string[], argument: string): void {
  if (ids.length > IDS_MAX) {
    throw badUserInput(
      `${argument} has ${ids.length} entries; ${IDS_MAX} are allowed.`,
    );
  }
}
