import { describe, expect, it } from "@jest/globals";
import type { MediaEvent } from "../../../src/events/index.js";
import type { FakeLibrary } from "./FakeLibrary.js";
import { feedOf } from "./feedOf.js";

/** One event as VOD sends it, without its time. */
type Body = Readonly<Record<string, string>>;

/** What is told of one event when the record says this: the outcome, or nothing as long as it does. */
type Telling = "success" | "failure" | "unknown" | undefined;

const id = "43q91jdh7df000000000000000000000";
const EventTime = "2026-01-02T03:04:05Z";

/** The vendor's list of what a video can be, and that there is none. */
const VIDEO_STATUSES = [
  "Uploading",
  "UploadFail",
  "UploadSucc",
  "Transcoding",
  "TranscodeFail",
  "Checking",
  "Blocked",
  "Normal",
  "ProduceFail",
  "(gone)",
] as const;

/** Which of them confirm an event, in their order: `+` does, `.` does not. */
const VIDEO_EVENTS: readonly (readonly [string, Body, Telling, string])[] = [
  // prettier-ignore
  ["FileUploadComplete without a status", { EventType: "FileUploadComplete", VideoId: id }, "success", "..+++++++."],
  // prettier-ignore
  ["FileUploadComplete", { EventType: "FileUploadComplete", VideoId: id, Status: "success" }, "success", "..+++++++."],
  // prettier-ignore
  ["FileUploadComplete that failed", { EventType: "FileUploadComplete", VideoId: id, Status: "fail" }, "failure", ".+........"],
  // prettier-ignore
  ["UploadByURLComplete", { EventType: "UploadByURLComplete", VideoId: id, JobId: "job", Status: "success" }, "success", "..+++++++."],
  // prettier-ignore
  ["UploadByURLComplete that failed and names a video", { EventType: "UploadByURLComplete", VideoId: id, JobId: "job", Status: "fail" }, "failure", ".+........"],
  // prettier-ignore
  ["VideoAnalysisComplete", { EventType: "VideoAnalysisComplete", VideoId: id, Status: "success" }, "success", "..+++++++."],
  // prettier-ignore
  ["VideoAnalysisComplete that failed", { EventType: "VideoAnalysisComplete", VideoId: id, Status: "fail" }, "failure", "..+++++++."],
  // prettier-ignore
  ["StreamTranscodeComplete", { EventType: "StreamTranscodeComplete", VideoId: id, Status: "success" }, "success", ".....+++.."],
  // One stream may fail and the others succeed: it says no more than that transcoding has begun.
  // prettier-ignore
  ["StreamTranscodeComplete that failed", { EventType: "StreamTranscodeComplete", VideoId: id, Status: "fail" }, "failure", "...++++++."],
  // prettier-ignore
  ["TranscodeComplete", { EventType: "TranscodeComplete", VideoId: id, Status: "success" }, "success", ".....+++.."],
  // prettier-ignore
  ["TranscodeComplete that failed", { EventType: "TranscodeComplete", VideoId: id, Status: "fail" }, "failure", "....+....."],
  // prettier-ignore
  ["SnapshotComplete", { EventType: "SnapshotComplete", VideoId: id, Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["SnapshotComplete that failed", { EventType: "SnapshotComplete", VideoId: id, Status: "fail" }, "failure", "+++++++++."],
  // prettier-ignore
  ["DynamicImageComplete", { EventType: "DynamicImageComplete", VideoId: id, JobId: "job", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["CreateAuditComplete that lets it pass", { EventType: "CreateAuditComplete", MediaId: id, Status: "success", AuditStatus: "Normal" }, "success", "++++++.++."],
  // prettier-ignore
  ["CreateAuditComplete that blocks it", { EventType: "CreateAuditComplete", MediaId: id, Status: "success", AuditStatus: "Blocked" }, "success", "......+..."],
  // prettier-ignore
  ["ProduceMediaComplete", { EventType: "ProduceMediaComplete", MediaId: id, Status: "success" }, "success", "++++++++.."],
  // prettier-ignore
  ["ProduceMediaComplete that failed", { EventType: "ProduceMediaComplete", MediaId: id, Status: "fail" }, "failure", "........+."],
  // prettier-ignore
  ["LiveRecordVideoComposeStart", { EventType: "LiveRecordVideoComposeStart", VideoId: id, Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["AddLiveRecordVideoComplete", { EventType: "AddLiveRecordVideoComplete", VideoId: id, Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["AIMediaAuditComplete", { EventType: "AIMediaAuditComplete", MediaId: id, JobId: "job", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["AIMediaAuditComplete that failed", { EventType: "AIMediaAuditComplete", MediaId: id, JobId: "job", Status: "fail" }, "failure", "+++++++++."],
  // prettier-ignore
  ["AIMediaDNAComplete", { EventType: "AIMediaDNAComplete", MediaId: id, JobId: "job", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["AIVideoTagComplete", { EventType: "AIVideoTagComplete", MediaId: id, JobId: "job", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["MediaBaseChangeComplete of a creation", { EventType: "MediaBaseChangeComplete", MediaType: "video", MediaId: id, OperateMode: "create", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["MediaBaseChangeComplete of an update", { EventType: "MediaBaseChangeComplete", MediaType: "video", MediaId: id, OperateMode: "update", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["MediaBaseChangeComplete of a deletion", { EventType: "MediaBaseChangeComplete", MediaType: "video", MediaId: id, OperateMode: "delete", Status: "success" }, "success", ".........+"],
  // prettier-ignore
  ["MediaBaseChangeComplete of a deletion that failed", { EventType: "MediaBaseChangeComplete", MediaType: "video", MediaId: id, OperateMode: "delete", Status: "fail" }, "failure", "+++++++++."],
  // prettier-ignore
  ["DeleteMediaComplete", { EventType: "DeleteMediaComplete", MediaType: "video", MediaId: id, DeleteType: "all", Status: "success" }, "success", ".........+"],
  // prettier-ignore
  ["DeleteMediaComplete without a type of deletion", { EventType: "DeleteMediaComplete", MediaId: id, Status: "success" }, "success", ".........+"],
  // prettier-ignore
  ["DeleteMediaComplete of the source file alone", { EventType: "DeleteMediaComplete", MediaType: "video", MediaId: id, DeleteType: "mezzanine", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["DeleteMediaComplete of streams alone", { EventType: "DeleteMediaComplete", MediaType: "video", MediaId: id, DeleteType: "stream", JobIds: "job", Status: "success" }, "success", "+++++++++."],
  // Deleting what is not there fails for that very reason.
  // prettier-ignore
  ["DeleteMediaComplete that failed", { EventType: "DeleteMediaComplete", MediaType: "video", MediaId: id, DeleteType: "all", Status: "fail" }, "failure", "++++++++++"],
  // An outcome that nobody knows: the record shows either.
  // prettier-ignore
  ["FileUploadComplete of an unknown status", { EventType: "FileUploadComplete", VideoId: id, Status: "Half" }, "unknown", ".++++++++."],
  // prettier-ignore
  ["TranscodeComplete of an unknown status", { EventType: "TranscodeComplete", VideoId: id, Status: "Half" }, "unknown", "....++++.."],
  // prettier-ignore
  ["TranscodeComplete without a status", { EventType: "TranscodeComplete", VideoId: id }, "unknown", "....++++.."],
  // prettier-ignore
  ["DeleteMediaComplete of an unknown status", { EventType: "DeleteMediaComplete", MediaType: "video", MediaId: id, DeleteType: "all", Status: "Half" }, "unknown", ".........+"],
  // prettier-ignore
  ["MediaBaseChangeComplete of a deletion of an unknown status", { EventType: "MediaBaseChangeComplete", MediaType: "video", MediaId: id, OperateMode: "delete", Status: "Half" }, "unknown", ".........+"],
  // Other spellings of the vendor's.
  // prettier-ignore
  ["TranscodeComplete that Failed", { EventType: "TranscodeComplete", VideoId: id, Status: "Failed" }, "failure", "....+....."],
  // prettier-ignore
  ["DeleteMediaComplete that Failed", { EventType: "DeleteMediaComplete", MediaType: "video", MediaId: id, DeleteType: "all", Status: "Failed" }, "failure", "++++++++++"],
  // prettier-ignore
  ["RestoreMediaComplete of a record that says nothing of it", { EventType: "RestoreMediaComplete", MediaId: id, Status: "Success" }, "success", "+++++++++."],
  // prettier-ignore
  ["RestoreMediaComplete that failed, of a record that says nothing of it", { EventType: "RestoreMediaComplete", MediaId: id, Status: "Failed" }, "failure", "+++++++++."],
  // prettier-ignore
  ["WorkflowTaskComplete", { EventType: "WorkflowTaskComplete", VideoId: id, TaskId: "task", Status: "Succeed" }, "success", "+++++++++."],
  // prettier-ignore
  ["WorkflowTaskComplete that failed", { EventType: "WorkflowTaskComplete", VideoId: id, TaskId: "task", Status: "Failed" }, "failure", "+++++++++."],
  // prettier-ignore
  ["SubmitMediaRefreshComplete", { EventType: "SubmitMediaRefreshComplete", MediaId: id, MediaRefreshJobId: "job", Status: "success" }, "success", "+++++++++."],
  // prettier-ignore
  ["SubmitMediaRefreshComplete that failed", { EventType: "SubmitMediaRefreshComplete", MediaId: id, MediaRefreshJobId: "job", Status: "fail" }, "failure", "+++++++++."],
  // prettier-ignore
  ["AIMediaDNAComplete of another spelling", { EventType: "AIMediaDNAComplete", MediaId: id, JobId: "job", Status: "Fail" }, "failure", "+++++++++."],
];

/** What a video's record can say of its restoration. */
const RESTORE_STATUSES = [
  "Processing",
  "Success",
  "Failed",
  "",
  "(none)",
] as const;

const RESTORE_EVENTS: readonly (readonly [string, Body, Telling, string])[] = [
  // prettier-ignore
  ["RestoreMediaComplete", { EventType: "RestoreMediaComplete", MediaId: id, Status: "Success" }, "success", ".+.++"],
  // prettier-ignore
  ["RestoreMediaComplete that failed", { EventType: "RestoreMediaComplete", MediaId: id, Status: "Failed" }, "failure", "..+++"],
  // prettier-ignore
  ["RestoreMediaComplete of an unknown status", { EventType: "RestoreMediaComplete", MediaId: id, Status: "Half" }, "unknown", ".++++"],
];

/** What an image or an attached medium can be, and that there is none. */
const ASSET_STATUSES = ["Uploading", "UploadFail", "Normal", "(gone)"] as const;

const ASSET_EVENTS: readonly (readonly [
  "image" | "attachedMedia",
  string,
  Body,
  Telling,
  string,
])[] = [
  // prettier-ignore
  ["image", "ImageUploadComplete", { EventType: "ImageUploadComplete", ImageId: id, Status: "success" }, "success", "..+."],
  // prettier-ignore
  ["image", "ImageUploadComplete that failed", { EventType: "ImageUploadComplete", ImageId: id, Status: "fail" }, "failure", ".+.."],
  // prettier-ignore
  ["image", "ImageUploadComplete without a status", { EventType: "ImageUploadComplete", ImageId: id }, "unknown", ".++."],
  // prettier-ignore
  ["attachedMedia", "AttachedMediaUploadComplete that Failed", { EventType: "AttachedMediaUploadComplete", AttachedMediaId: id, Status: "Failed" }, "failure", ".+.."],
  // prettier-ignore
  ["attachedMedia", "AttachedMediaUploadComplete", { EventType: "AttachedMediaUploadComplete", AttachedMediaId: id, Status: "success" }, "success", "..+."],
  // prettier-ignore
  ["image", "DeleteMediaComplete", { EventType: "DeleteMediaComplete", MediaType: "image", MediaId: id, DeleteType: "all", Status: "success" }, "success", "...+"],
  // prettier-ignore
  ["attachedMedia", "DeleteMediaComplete", { EventType: "DeleteMediaComplete", MediaType: "attached", MediaId: id, DeleteType: "all", Status: "success" }, "success", "...+"],
  // prettier-ignore
  ["image", "DeleteMediaComplete that failed", { EventType: "DeleteMediaComplete", MediaType: "image", MediaId: id, DeleteType: "all", Status: "fail" }, "failure", "++++"],
  // prettier-ignore
  ["attachedMedia", "MediaBaseChangeComplete of an update", { EventType: "MediaBaseChangeComplete", MediaType: "attached", MediaId: id, OperateMode: "update", Status: "success" }, "success", "+++."],
  // prettier-ignore
  ["image", "MediaBaseChangeComplete of a deletion", { EventType: "MediaBaseChangeComplete", MediaType: "image", MediaId: id, OperateMode: "delete", Status: "success" }, "success", "...+"],
];

/** What a job that pulls from a URL can be, and that there is none. */
const JOB_STATUSES = [
  "PENDING",
  "PROCESSING",
  "DOWNLOADING",
  "DOWNLOAD_SUCCESS",
  "DOWNLOAD_FAIL",
  "UPLOADING",
  "UPLOAD_SUCCESS",
  "UPLOAD_FAIL",
  "SUCCESS",
  "(gone)",
] as const;

const JOB_EVENTS: readonly (readonly [string, Body, Telling, string])[] = [
  // prettier-ignore
  ["UploadByURLComplete that failed", { EventType: "UploadByURLComplete", JobId: id, Status: "fail" }, "failure", "....+..+.."],
  // prettier-ignore
  ["UploadByURLComplete that Failed", { EventType: "UploadByURLComplete", JobId: id, Status: "Failed" }, "failure", "....+..+.."],
  // prettier-ignore
  ["UploadByURLComplete of an unknown status", { EventType: "UploadByURLComplete", JobId: id, Status: "Half" }, "unknown", "....+.+++."],
  // prettier-ignore
  ["UploadByURLComplete that names no video", { EventType: "UploadByURLComplete", JobId: id, Status: "success" }, "success", "......+.+."],
];

/** What a reader of all events is told while the record stays as it is, until the event is given up. */
async function tellingsOf(
  body: Body,
  prepare: (vod: FakeLibrary) => void,
): Promise<readonly MediaEvent[]> {
  const tested = feedOf();
  const { feed, vod, clock } = tested;
  const { signal } = new AbortController();
  const events = feed.watchEvents({}, { signal });
  prepare(vod);
  expect(tested.post({ EventTime, ...body })).toBe("accepted");
  await clock.advance(400_000);
  await feed.close();
  const told: MediaEvent[] = [];
  for await (const event of events) told.push(event);
  return told;
}

function each(
  statuses: readonly string[],
  marks: string,
  declare: (status: string, isConfirmed: boolean) => void,
): void {
  if (marks.length !== statuses.length || /[^+.]/.test(marks))
    throw new RangeError(`"${marks}" is no row of ${statuses.length} marks.`);
  for (const [index, status] of statuses.entries())
    declare(status, marks[index] === "+");
}

describe("of a video", () => {
  for (const [name, body, telling, marks] of VIDEO_EVENTS)
    each(VIDEO_STATUSES, marks, (status, isConfirmed) => {
      it(`${name} is ${isConfirmed ? `told as ${telling}` : "not told"} while the record says ${status}`, async () => {
        const told = await tellingsOf(body, (vod) => {
          if (status !== "(gone)") vod.put(id, status);
        });
        const event = { outcome: telling, mediaKind: "video", mediaId: id };
        expect(told).toMatchObject(isConfirmed ? [event] : []);
        const shown = status === "(gone)" ? undefined : status;
        expect(told.map(({ video }) => video?.Status)).toEqual(
          isConfirmed ? [shown] : [],
        );
      });
    });
});

describe("of a video that was archived", () => {
  for (const [name, body, telling, marks] of RESTORE_EVENTS)
    each(RESTORE_STATUSES, marks, (status, isConfirmed) => {
      it(`${name} is ${isConfirmed ? `told as ${telling}` : "not told"} while the record says "${status}"`, async () => {
        const told = await tellingsOf(body, (vod) => {
          const restore = status === "(none)" ? {} : { RestoreStatus: status };
          vod.put(id, "Normal", restore);
        });
        const event = { outcome: telling, mediaKind: "video", mediaId: id };
        expect(told).toMatchObject(isConfirmed ? [event] : []);
      });
    });
});

for (const kind of ["image", "attachedMedia"] as const)
  describe(`of a medium of kind ${kind}`, () => {
    for (const [of, name, body, telling, marks] of ASSET_EVENTS)
      if (of === kind)
        each(ASSET_STATUSES, marks, (status, isConfirmed) => {
          it(`${name} is ${isConfirmed ? `told as ${telling}` : "not told"} while the record says ${status}`, async () => {
            const told = await tellingsOf(body, (vod) => {
              const media = kind === "image" ? vod.images : vod.attachedMedia;
              if (status !== "(gone)") media.set(id, status);
            });
            const event = { outcome: telling, mediaKind: kind, mediaId: id };
            expect(told).toMatchObject(isConfirmed ? [event] : []);
            expect(told.filter((one) => "video" in one)).toEqual([]);
          });
        });
  });

describe("of a job that pulls from a URL", () => {
  for (const [name, body, telling, marks] of JOB_EVENTS)
    each(JOB_STATUSES, marks, (status, isConfirmed) => {
      it(`${name} is ${isConfirmed ? `told as ${telling}` : "not told"} while the job says ${status}`, async () => {
        const told = await tellingsOf(body, (vod) => {
          if (status !== "(gone)") vod.urlUploads.set(id, status);
        });
        const event = { outcome: telling, jobId: id };
        expect(told).toMatchObject(isConfirmed ? [event] : []);
        expect(told.filter((one) => "mediaId" in one)).toEqual([]);
      });
    });
});
