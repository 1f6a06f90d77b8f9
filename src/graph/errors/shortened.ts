import type { GraphQLFormattedError } from "graphql";

/** In UTF-16 code units. */
const longestMessage = 500;
/** Most messages say at their end what is wrong with what they quote. */
const keptAtEnd = 150;
const gap = " ... ";
const mostLocations = 10;

/**
 * Leaves out the middle of a long message, and all but the first places of many. Messages quote what was sent, a
 * value of a megabyte as well as a number: it shall not come back as often as it was found wrong.
 */
export function shortened(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations } = error;
  return {
    ...error,
    message: shortText(message),
    ...(locations !== undefined && {
      locations: locations.slice(0, mostLocations),
    }),
  };
}

function shortText(text: string): string {
  if (text.length <= longestMessage) return text;
  const head = text.slice(0, longestMessage - keptAtEnd - gap.length);
  // Half of a pair stays at neither side: it could not be written as UTF-8.
  return `${head.replace(/[\uD800-\uDBFF]$/, "")}${gap}${text
    .slice(-keptAtEnd)
    .replace(/^[\uDC00-\uDFFF]/, "")}`;
}
