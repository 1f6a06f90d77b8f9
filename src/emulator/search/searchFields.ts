import type { AttachedMedia } from "../media/AttachedMedia.js";
import type { Image } from "../media/Image.js";
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

const single = { type: "number", compares: "single" } as const;

/** What all media have. */
interface Searchable {
  readonly appId: string;
  readonly status: string;
  readonly title?: string | undefined;
  readonly tags?: string | undefined;
  readonly description?: string | undefined;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
}

const commonFields = [
  ["AppId", { ...exact, read: ({ appId }) => appId }],
  ["Status", { ...exact, read: ({ status }) => status }],
  ["Title", { ...fuzzy, read: ({ title }) => title }],
  ["Tags", { ...fuzzy, read: ({ tags }) => tags }],
  ["Description", { ...fuzzy, read: ({ description }) => description }],
  [
    "CreationTime",
    { ...time, read: ({ createdAtMs }) => wholeSeconds(createdAtMs) },
  ],
  [
    "ModificationTime",
    { ...time, read: ({ modifiedAtMs }) => wholeSeconds(modifiedAtMs) },
  ],
] as const satisfies readonly (readonly [string, SearchField<Searchable>])[];

const streamedFields = [
  ...commonFields,
  ["MediaSource", { ...exact, read: () => "general" }],
  ["PreprocessStatus", { ...exact, read: () => "UnPreprocess" }],
  ["StorageLocation", { ...exact, read: storageOf }],
  ["CateId", { ...single, read: ({ cateId }) => cateId }],
  ["Size", { ...amount, read: ({ sizeBytes }) => sizeBytes }],
  ["Duration", { ...amount, read: ({ durationSeconds }) => durationSeconds }],
] as const satisfies readonly (readonly [string, SearchField<Video>])[];

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/media-search */
export const videoSearchFields: SearchFields<Video> = new Map<
  string,
  SearchField<Video>
>([...streamedFields, ["VideoId", { ...exact, read: ({ id }) => id }]]);

export const audioSearchFields: SearchFields<Video> = new Map<
  string,
  SearchField<Video>
>([
  ...streamedFields,
  ["AudioId", { ...single, type: "text", read: ({ id }) => id }],
]);

export const imageSearchFields: SearchFields<Image> = new Map<
  string,
  SearchField<Image>
>([
  ...commonFields,
  ["ImageId", { ...single, type: "text", read: ({ id }) => id }],
  ["CateId", { ...single, read: ({ cateId }) => cateId }],
  ["FileName", { ...fuzzy, read: ({ fileName }) => fileName }],
]);

/**
 * A medium of several categories is found by the first of them.
 *
 * @assumed search-attached-categories
 */
export const attachedSearchFields: SearchFields<AttachedMedia> = new Map<
  string,
  SearchField<AttachedMedia>
>([
  ...commonFields,
  ["MediaId", { ...single, type: "text", read: ({ id }) => id }],
  ["BusinessType", { ...exact, read: ({ type }) => type }],
  ["CateId", { ...single, read: ({ cateIds }) => cateIds[0] }],
  ["FileName", { ...fuzzy, read: ({ fileName }) => fileName }],
]);

/** The index knows times as they are shown: to the second. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
