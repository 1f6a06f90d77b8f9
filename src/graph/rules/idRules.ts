import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "./isGiven.js";

/** Vendor ids are opaque, 32 characters in every sample; this leaves room and bounds what we send. */
const ID_MAX_LENGTH = 128;

/**
 * An id that may go into the vendor's comma lists: not empty, without commas and control characters.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkId(id: string, argument: string): string {
  if (id === "") throw badUserInput(`${argument} is empty.`);
  if (id.length > ID_MAX_LENGTH) {
    throw badUserInput(
      `${argument} is longer than ${ID_MAX_LENGTH} characters.`,
    );
  }
  if (/[,\p{Cc}\s]/u.test(id)) {
    throw badUserInput(
      `${argument} holds a comma, a space or a control character.`,
    );
  }
  return id;
}

/**
 * The vendor's rule for ids of the caller's own choosing.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkReferenceId(id: string, argument: string): string {
  if (!/^[A-Za-z0-9_-]{6,64}$/.test(id)) {
    throw badUserInput(
      `${argument} is not 6 to 64 characters out of letters, digits, "-" and "_".`,
    );
  }
  return id;
}

/** A video, named by one of its two ids. */
export type VideoChoice =
  | { readonly kind: "VideoId"; readonly id: string }
  | { readonly kind: "ReferenceId"; readonly id: string };

/**
 * @param place the argument that holds the two, such as `input`; none when they are arguments
 * @throws GraphQLError `BAD_USER_INPUT` unless exactly one of the two is given, and well formed
 */
export function chooseVideo(
  videoId: string | null | undefined,
  referenceId: string | null | undefined,
  place?: string,
): VideoChoice {
  const prefix = place === undefined ? "" : `${place}.`;
  const names = { id: `${prefix}videoId`, referenceId: `${prefix}referenceId` };
  return chooseOne(names, videoId, referenceId);
}

/**
 * @param names what the two arguments are called
 * @throws GraphQLError `BAD_USER_INPUT` unless exactly one of the two is given, and well formed
 */
export function chooseOne(
  names: { readonly id: string; readonly referenceId: string },
  id: string | null | undefined,
  referenceId: string | null | undefined,
): VideoChoice {
  if (isGiven(id) && isGiven(referenceId)) {
    throw badUserInput(
      `Give one of ${names.id} and ${names.referenceId}, not both.`,
    );
  }
  if (isGiven(id)) return { kind: "VideoId", id: checkId(id, names.id) };
  if (isGiven(referenceId)) {
    return {
      kind: "ReferenceId",
      id: checkReferenceId(referenceId, names.referenceId),
    };
  }
  throw badUserInput(`Give one of ${names.id} and ${names.referenceId}.`);
}

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
