/** What media can be searched by; some of it videos alone. */
export type MatchField =
  | "AppId"
  | "CateId"
  | "CreationTime"
  | "Description"
  | "Duration"
  | "MediaSource"
  | "ModificationTime"
  | "PreprocessStatus"
  | "Size"
  | "Status"
  | "StorageLocation"
  | "Tags"
  | "Title"
  | "VideoId";

/** A value that a field is held against: text goes into quotes, numbers stand bare. */
export type MatchValue = string | number | bigint;

/** One end of a range. */
export interface MatchBound {
  readonly value: MatchValue;
  /** Whether `value` itself is inside. */
  readonly isIncluded: boolean;
}

/** `field = value`: equal on exact fields, "contains" on fuzzy ones (titles, tags, descriptions). */
export interface MatchEquals {
  readonly kind: "equals";
  readonly field: MatchField;
  readonly value: MatchValue;
}

/** `field in (values)`: any of them, each compared as by `equals`. */
export interface MatchAnyOf {
  readonly kind: "anyOf";
  readonly field: MatchField;
  /** At least one. */
  readonly values: readonly MatchValue[];
}

/** A range with one end or two. */
export interface MatchRange {
  readonly kind: "range";
  readonly field: MatchField;
  readonly from?: MatchBound | undefined;
  readonly to?: MatchBound | undefined;
}

/** All parts (`and`), or at least one of them (`or`). */
export interface MatchGroup {
  readonly kind: "and" | "or";
  /** At least one. */
  readonly parts: readonly MatchExpression[];
}

/**
 * What a search asks for, as a tree. `compileMatch` writes it in the vendor's language; nothing else
 * does, so that no text of a caller's is ever read as part of the language.
 *
 * @see vendor documentation, "SearchMedia", Match
 */
export type MatchExpression =
  MatchEquals | MatchAnyOf | MatchRange | MatchGroup;
