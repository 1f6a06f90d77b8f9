import { VodError } from "../errors/VodError.js";

/** What a read found: a missing thing is an answer too, and carries the RequestId to show. */
export type LookUp<Found> =
  | {
      readonly found: true;
      readonly record: Found;
      readonly requestId: string;
    }
  | {
      readonly found: false;
      readonly requestId: string | undefined;
      /** What the vendor said, when it refused to look for a lone key. */
      readonly refusal?: VodError;
    };

/** The entry of one key, of the records that an answer holds: what it does not mention is missing. */
export function lookUpIn<Found>(
  records: ReadonlyMap<string, Found>,
  key: string,
  requestId: string,
): LookUp<Found> {
  const record = records.get(key);
  return record === undefined
    ? { found: false, requestId }
    : { found: true, record, requestId };
}

/** A refusal of the single key as "not found" says no more than an answer that lacks it. */
export function missingOr<Found>(
  entry: LookUp<Found> | VodError,
): LookUp<Found> | VodError {
  return entry instanceof VodError && entry.kind === "notFound"
    ? { found: false, requestId: entry.requestId, refusal: entry }
    : entry;
}
