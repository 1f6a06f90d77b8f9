import { storageOf } from "../media/storageOf.js";
import type { Video } from "../media/Video.js";

/** What a field of the index holds; times in milliseconds since the epoch. */
export type FieldValue = string | number;

/** How a field of the index can be asked for. */
export interface FieldKind {
  /** How its literals are written. */
  readonly type: "text" | "number" | "time";
  /**
   * - `exact`: `=` and `in` compare as they are
   * - `single`: `=` alone, compared as it is
   * - `fuzzy`: `=` and `in` look for what contains the value
   * - `range`: ranges alone
   */
  readonly compares: "exact" | "single" | "fuzzy" | "range";
}

export interface SearchField<Record> extends FieldKind {
  readonly read: (record: Record) => FieldValue | undefined;
}

export type SearchFields<Record> = ReadonlyMap<string, SearchField<Record>>;

const exact = { type: "text", compares: "exact" } as const;
const fuzzy = { type: "text", compares: "fuzzy" } as const;
const amount = { type: "number", compares: "range" } as const;
const time = { type: "time", compares: "range" } as const;

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/media-search */
export const videoSearchFields: SearchFields<Video> = new Map<
  string,
  SearchField<Video>
>([
  ["VideoId", { ...exact, read: ({ id }) => id }],
  ["AppId", { ...exact, read: ({ appId }) => appId }],
  ["Status", { ...exact, read: ({ status }) => status }],
  ["MediaSource", { ...exact, read: () => "general" }],
  ["PreprocessStatus", { ...exact, read: () => "UnPreprocess" }],
  ["StorageLocation", { ...exact, read: storageOf }],
  [
    "CateId",
    { type: "number", compares: "single", read: ({ cateId }) => cateId },
  ],
  ["Title", { ...fuzzy, read: ({ title }) => title }],
  ["Tags", { ...fuzzy, read: ({ tags }) => tags }],
  ["Description", { ...fuzzy, read: ({ description }) => description }],
  ["Size", { ...amount, read: ({ sizeBytes }) => sizeBytes }],
  ["Duration", { ...amount, read: ({ durationSeconds }) => durationSeconds }],
  [
    "CreationTime",
    { ...time, read: ({ createdAtMs }) => wholeSeconds(createdAtMs) },
  ],
  [
    "ModificationTime",
    { ...time, read: ({ modifiedAtMs }) => wholeSeconds(modifiedAtMs) },
  ],
]);

/** The index knows times as they are shown: to the second. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
