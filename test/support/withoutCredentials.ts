/** Fields that a caller selects to be given a credential or a signed URL. */
const credentialFields = new Set([
  "uploadAddress",
  "uploadAuth",
  "accessKeyId",
  "accessKeySecret",
  "securityToken",
  "playAuth",
  "token",
  "fileUrl",
  "url",
  "danmuUrl",
]);

/** Those of them that are secret whatever they hold. A URL need not be signed. */
const alwaysSecret = new Set([
  "uploadAuth",
  "accessKeySecret",
  "securityToken",
  "playAuth",
  "token",
]);

export interface Parted {
  /** All that is left when the credentials that were asked for are taken away, errors and extensions included. */
  readonly rest: unknown;
  readonly credentials: readonly string[];
}

/** Takes the credentials out of an answer's `data`, by the names of their fields; out of nothing else. */
export function withoutCredentials(answer: unknown): Parted {
  if (typeof answer !== "object" || answer === null || !("data" in answer))
    return { rest: answer, credentials: [] };
  const credentials: string[] = [];
  const data = strip(answer.data, credentials);
  return { rest: { ...answer, data }, credentials };
}

function strip(value: unknown, credentials: string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one, credentials));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([alias, member]) => {
    // An alias that hides a credential's field names it at its end: `a1_uploadAuth`.
    const name = alias.slice(alias.lastIndexOf("_") + 1);
    if (typeof member !== "string" || !credentialFields.has(name)) return true;
    if (alwaysSecret.has(name)) credentials.push(member);
    return false;
  });
  return Object.fromEntries(
    kept.map(([name, member]) => [name, strip(member, credentials)]),
  );
}
