import { badUserInput } from "../errors/refusals.js";

/** @throws GraphQLError `BAD_USER_INPUT` for an empty list, or one that is longer than `max` */
export function checkCount(
  items: readonly unknown[],
  max: number,
  argument: string,
): void {
  if (items.length === 0) throw badUserInput(`${argument} is empty.`);
  if (items.length > max) {
    throw badUserInput(
      `${argument} has ${items.length} entries; ${max} are allowed.`,
    );
  }
}
