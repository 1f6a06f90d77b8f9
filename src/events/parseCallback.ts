import { own } from "../base/own.js";
import { readTime } from "../vod/index.js";
import { bodyDigest } from "./bodyDigest.js";
import { errorOf } from "./errorOf.js";
import { membersOf, textOf, type Members } from "./membersOf.js";
import type { MediaKind } from "./MediaEvent.js";
import { outcomeOf } from "./outcomeOf.js";
import type { ImsEvent, VodCallback } from "./VodCallback.js";

/** What of a body goes into its brief, in this order, beside the error; all are texts. */
const TOLD = [
  "EventType",
  "Status",
  "VideoId",
  "ImageId",
  "AttachedMediaId",
  "MediaId",
  "MediaType",
  "JobId",
  "MediaRefreshJobId",
  "TaskId",
  "OperateMode",
  "DeleteType",
  "AuditStatus",
] as const;

/** Ids are opaque, and may hold neither what separates them in a call nor what cannot be seen. */
const ID = /^[^\s,\p{Cc}]{1,128}$/u;
const TYPE = /^\w{1,64}$/;
const DIGEST = /^[\w-]{43}$/;

const KINDS: Readonly<Record<string, MediaKind>> = {
  video: "video",
  image: "image",
  attached: "attachedMedia",
};

/**
 * Reads the body of a callback.
 *
 * @param nowMs stands in for a time that is missing, or is none
 * @returns `undefined` when it is no event: not JSON, or without a type
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/event-notifications
 */
export function parseCallback(
  body: string,
  nowMs: number,
): VodCallback | ImsEvent | undefined {
  const parsed = parseJson(body);
  const members = membersOf(parsed);
  const type = textOf(members, "EventType") ?? "";
  if (!TYPE.test(type)) return undefined;
  // VOD has no such member.
  if (Object.hasOwn(members, "MessageBody")) return { imsType: type };
  return toCallback(members, { type, key: bodyDigest(parsed), nowMs });
}

/**
 * Reads what another gateway has made of a callback.
 *
 * @param brief its `brief`; versions before this one tell no digest of what the vendor sent
 */
export function parseBrief(
  brief: string,
  nowMs: number,
): VodCallback | undefined {
  const parsed = parseJson(brief);
  const members = membersOf(parsed);
  const type = textOf(members, "EventType") ?? "";
  if (!TYPE.test(type)) return undefined;
  const digest = textOf(members, "Digest") ?? "";
  const key = DIGEST.test(digest) ? digest : bodyDigest(parsed);
  return toCallback(members, { type, key, nowMs });
}

function toCallback(
  members: Members,
  {
    type,
    key,
    nowMs,
  }: Pick<VodCallback, "type" | "key"> & { readonly nowMs: number },
): VodCallback {
  const atMs = readTime(textOf(members, "EventTime"))?.getTime() ?? nowMs;
  const status = statusOf(members);
  const outcome = outcomeOf(status, type);
  const read = {
    type,
    ...subjectOf(members),
    ...{ atMs, outcome, status },
    error: outcome === "success" ? undefined : errorOf(members),
    isDeletion: outcome !== "failure" && isDeletion(type, members),
    auditStatus: textOf(members, "AuditStatus"),
    key,
  };
  return { ...read, brief: briefOf(members, read) };
}

/** The id's name tells the kind, save `MediaId`, which stands beside `MediaType` where it is not a video's. */
function subjectOf(
  members: Members,
): Pick<VodCallback, "mediaKind" | "mediaId" | "jobId"> {
  const jobId =
    idIn(members, "JobId") ??
    idIn(members, "MediaRefreshJobId") ??
    idIn(members, "TaskId");
  for (const [name, mediaKind] of [
    ["ImageId", "image"],
    ["AttachedMediaId", "attachedMedia"],
  ] as const)
    if (textOf(members, name) !== undefined)
      return { mediaKind, mediaId: idIn(members, name), jobId };
  const mediaKind =
    own(KINDS, textOf(members, "MediaType") ?? "video") ?? "video";
  const name = textOf(members, "VideoId") === undefined ? "MediaId" : "VideoId";
  return { mediaKind, mediaId: idIn(members, name), jobId };
}

/** With a time, even where the vendor sent none: all gateways are to know the event by the same one. */
function briefOf(
  members: Members,
  { atMs, status, error, key }: Omit<VodCallback, "brief">,
): string {
  const told = TOLD.map((name) => [name, textOf(members, name)] as const);
  return JSON.stringify({
    ...Object.fromEntries(told),
    Status: status,
    EventTime: new Date(atMs).toISOString(),
    ErrorCode: error?.code,
    ErrorMessage: error?.message,
    Digest: key,
  });
}

/** A status that cannot be read is one that nobody knows, and not a missing one. */
function statusOf(members: Members): string | undefined {
  return Object.hasOwn(members, "Status")
    ? (textOf(members, "Status") ?? "")
    : undefined;
}

function idIn(members: Members, name: string): string | undefined {
  const text = textOf(members, name);
  return text !== undefined && ID.test(text) ? text : undefined;
}

function isDeletion(type: string, members: Members): boolean {
  return type === "DeleteMediaComplete"
    ? (textOf(members, "DeleteType") ?? "all") === "all"
    : type === "MediaBaseChangeComplete" &&
        textOf(members, "OperateMode") === "delete";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
