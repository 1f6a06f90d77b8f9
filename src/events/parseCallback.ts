import { own } from "../base/own.js";
import type { MediaKind } from "./MediaEvent.js";
import type { VodCallback } from "./VodCallback.js";

/** The members that we read; all are texts. An event's other members are ignored. */
const READ = [
  "EventType",
  "EventTime",
  "Status",
  "VideoId",
  "ImageId",
  "AttachedMediaId",
  "MediaId",
  "MediaType",
  "JobId",
  "OperateMode",
  "DeleteType",
  "AuditStatus",
] as const;

type Members = Partial<Readonly<Record<(typeof READ)[number], string>>>;

/** Ids are opaque, and may hold neither what separates them in a call nor what cannot be seen. */
const ID = /^[^\s,\p{Cc}]{1,128}$/u;
const TYPE = /^\w{1,64}$/;
/** The longest text that is read of any member: those of the vendor's are shorter, and what waits is kept in memory. */
const LONGEST = 128;

const KINDS: Readonly<Record<string, MediaKind>> = {
  video: "video",
  image: "image",
  attached: "attachedMedia",
};

/**
 * Reads the body of a callback.
 *
 * @param nowMs stands in for a time that is missing
 * @returns `undefined` when it is no event: not JSON, or without a type
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/event-notifications
 */
export function parseCallback(
  body: string,
  nowMs: number,
): VodCallback | undefined {
  const members = membersOf(body);
  const { EventType: type = "", EventTime: time = "" } = members;
  if (!TYPE.test(type)) return undefined;
  const atMs = Date.parse(time);
  const happenedMs = Number.isNaN(atMs) ? nowMs : atMs;
  return {
    type,
    ...subjectOf(members),
    atMs: happenedMs,
    outcome: members.Status === "fail" ? "failure" : "success",
    isDeletion: isDeletion(members),
    auditStatus: members.AuditStatus,
    brief: briefOf(members, happenedMs),
  };
}

/** Names are trimmed: some samples of the vendor's carry a blank behind theirs. */
function membersOf(body: string): Members {
  const parsed = parseJson(body);
  if (typeof parsed !== "object" || parsed === null) return {};
  const texts = Object.entries(parsed)
    .map(([name, value]): readonly [string, unknown] => [name.trim(), value])
    .filter(
      ([name, value]) =>
        typeof value === "string" &&
        value.length <= LONGEST &&
        (READ as readonly string[]).includes(name),
    );
  return Object.fromEntries(texts);
}

/** The id's name tells the kind, save `MediaId`, which stands beside `MediaType` where it is not a video's. */
function subjectOf(
  members: Members,
): Pick<VodCallback, "mediaKind" | "mediaId" | "jobId"> {
  const { VideoId, ImageId, AttachedMediaId, MediaId, MediaType } = members;
  const jobId = idOf(members.JobId);
  if (ImageId !== undefined)
    return { mediaKind: "image", mediaId: idOf(ImageId), jobId };
  if (AttachedMediaId !== undefined) {
    const mediaId = idOf(AttachedMediaId);
    return { mediaKind: "attachedMedia", mediaId, jobId };
  }
  const mediaKind = own(KINDS, MediaType ?? "video") ?? "video";
  return { mediaKind, mediaId: idOf(VideoId ?? MediaId), jobId };
}

/** With a time, even where the vendor sent none: all gateways are to know the event by the same one. */
function briefOf(members: Members, atMs: number): string {
  const EventTime = new Date(atMs).toISOString();
  return JSON.stringify({ ...members, EventTime });
}

function idOf(text: string | undefined): string | undefined {
  return text !== undefined && ID.test(text) ? text : undefined;
}

function isDeletion({
  EventType: type,
  Status: status,
  OperateMode: mode,
  DeleteType: deleted = "all",
}: Members): boolean {
  if (status === "fail") return false;
  return type === "DeleteMediaComplete"
    ? deleted === "all"
    : type === "MediaBaseChangeComplete" && mode === "delete";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
