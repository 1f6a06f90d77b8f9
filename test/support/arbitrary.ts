import { expect } from "@jest/globals";

/*
 * What no test can know beforehand, each by the form that it has. Whatever a test can know it writes out.
 */

/** What VOD calls an answer by. */
export const aVodRequestId: unknown = expect.stringMatching(
  /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/,
);

/** What the gateway calls a request by, where no test chooses it. */
export const aRequestId: unknown = expect.stringMatching(
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
);

/** The id of a medium. */
export const aMediaId: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);

/** An upload address, an upload auth or a play auth: a JSON object in Base64. */
export const encodedObject: unknown = expect.stringMatching(
  /^eyJ[A-Za-z0-9+/]+=*$/,
);

/** A security token of a temporary key pair. */
export const aSecurityToken: unknown = expect.stringMatching(
  /^CAIS[A-Za-z0-9+/]{100,}=*$/,
);

/** A time as GraphQL has it. */
export const aTime: unknown = expect.stringMatching(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/,
);

/** Where something stands in a document, and so what wrote the document. */
export const somewhere: unknown = [
  { line: expect.closeTo(500, -3), column: expect.closeTo(500, -3) },
];

/** Words for people, which are free to change. */
export const someWords: unknown = expect.stringMatching(/\w.*\.$/s);
