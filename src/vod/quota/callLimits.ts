import { own } from "../../base/own.js";

/** So many calls in any stretch of time of this length. */
export interface CallLimit {
  readonly calls: number;
  readonly windowMs: number;
}

/**
 * The vendor's second, and a little: a call can take longer to arrive than the one behind it, and what
 * left within the limit must arrive within it.
 */
export const SECOND_MS = 1030;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Calls of one address, over all actions.
 *
 * @see vendor documentation, "API throttling": 300 requests per second from one egress address
 */
export const CALLS_PER_ADDRESS = 300;

/** Where the vendor has the larger figure for uploads; the other regions have half of it. */
const LARGE_REGIONS: ReadonlySet<string> = new Set([
  "cn-beijing",
  "cn-shanghai",
  "cn-shenzhen",
  "ap-southeast-1",
]);

const UPLOAD_ACTIONS: ReadonlySet<string> = new Set([
  "CreateUploadVideo",
  "RefreshUploadVideo",
  "CreateUploadImage",
  "CreateUploadAttachedMedia",
]);

/**
 * Calls per second of an account, the newest figure that the vendor documents for each action. For an
 * action of which no figure is documented it is the one of the group that the vendor once put it in.
 */
const CALLS_PER_SECOND: Readonly<Record<string, number>> = {
  UploadMediaByURL: 100,
  GetURLUploadInfos: 100,
  CancelUrlUploadJobs: 50,
  RegisterMedia: 50,
  UploadStreamByURL: 100,
  GetUploadDetails: 100,
  DeleteMultipartUpload: 10,
  GetVideoInfo: 100,
  GetVideoInfos: 100,
  GetVideoList: 100,
  GetMezzanineInfo: 100,
  GetPlayInfo: 360,
  GetVideoPlayAuth: 360,
  SearchMedia: 50,
  UpdateVideoInfo: 100,
  UpdateVideoInfos: 30,
  DeleteVideo: 30,
  GetImageInfo: 100,
  GetImageInfos: 100,
  GetAttachedMediaInfo: 100,
  GetCategories: 50,
  SetMessageCallback: 15,
  GetMessageCallback: 10,
  DeleteMessageCallback: 10,
};

/**
 * What the account may call of one action in one region; the first limit is the one that calls usually
 * wait for.
 *
 * @param perSecond what the vendor has granted instead of its default, by action
 * @see vendor documentation, "API throttling"
 */
export function callLimits(
  action: string,
  region: string,
  perSecond: Readonly<Record<string, number>> = {},
): readonly [CallLimit, ...CallLimit[]] {
  const calls = own(perSecond, action) ?? documented(action, region);
  const second = { calls, windowMs: SECOND_MS };
  return action === "UploadMediaByURL"
    ? [second, { calls: 200_000, windowMs: DAY_MS }]
    : [second];
}

function documented(action: string, region: string): number {
  if (UPLOAD_ACTIONS.has(action)) return LARGE_REGIONS.has(region) ? 80 : 40;
  return own(CALLS_PER_SECOND, action) ?? 30;
}
