import type { CatalogueRow, ErrorKind } from "./ErrorKind.js";

/** A failure that the same call meets again, however often it is sent. */
export function lasting(kind: ErrorKind, status: number): CatalogueRow {
  return { kind, status, retryable: false };
}

/** A failure that the same call, sent later and signed anew, may be spared. */
export function passing(kind: ErrorKind, status: number): CatalogueRow {
  return { kind, status, retryable: true };
}

/**
 * Everything known about every error code, in one table: the status that the vendor documents for
 * it, what it means to a caller, and whether the same call can succeed later. Where the vendor
 * documents several statuses the one of its own VOD pages counts; where it documents none ("n/d")
 * the choice is ours.
 *
 * Codes that the vendor only puts into jobs and events (`URLInvalidError` and the like) are no
 * answers to a call, and so are not here.
 *
 * @see docs/errors.md, which a test keeps equal to this table
 */
export const catalogue = {
  // Gateway: credentials and signature. All of them are faults of our own set-up. The passing
  // ones heal with the new nonce, time or token that every attempt is signed with.
  // https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
  MissingAccessKeyId: lasting("misconfigured", 400),
  "InvalidAccessKeyId.NotFound": lasting("misconfigured", 404),
  "InvalidAccessKeyId.Inactive": lasting("misconfigured", 400),
  "Forbidden.AccessKeyDisabled": lasting("misconfigured", 403),
  SignatureDoesNotMatch: lasting("misconfigured", 400),
  IncompleteSignature: lasting("misconfigured", 400),
  InvalidSignatureMethod: lasting("misconfigured", 400),
  SignatureNonceUsed: passing("misconfigured", 400),
  "InvalidTimeStamp.Expired": passing("misconfigured", 400),
  "InvalidTimeStamp.Format": lasting("misconfigured", 400),
  IllegalTimestamp: passing("misconfigured", 400),
  MissingSecurityToken: passing("misconfigured", 400),
  "InvalidSecurityToken.Expired": passing("misconfigured", 400),
  "InvalidSecurityToken.Malformed": passing("misconfigured", 400),
  "InvalidSecurityToken.MismatchWithAccessKey": passing("misconfigured", 400),

  // Gateway: the form of the request. Action, version, host and verb are ours, never the caller's.
  // `Missing{Name}` and `Invalid{Name}` are families: see classify.ts.
  // https://help.aliyun.com/en/document_detail/434846.html
  MissingAction: lasting("misconfigured", 400),
  MissingVersion: lasting("misconfigured", 400),
  MissingTitle: lasting("invalidInput", 400),
  MissingFileName: lasting("invalidInput", 400),
  MissingVideoId: lasting("invalidInput", 400),
  "InvalidParameter.Format": lasting("misconfigured", 400), // Format is JSON or XML: ours
  "InvalidApi.NotFound": lasting("misconfigured", 404),
  InvalidAction: lasting("misconfigured", 403),
  UnsupportedOperation: lasting("misconfigured", 400),
  InvalidVersion: lasting("misconfigured", 400),
  NoSuchVersion: lasting("misconfigured", 400),
  "InvalidProduct.NotFound": lasting("misconfigured", 404),
  UnsupportedHTTPMethod: lasting("misconfigured", 400),
  UnsupportedParameter: lasting("invalidInput", 400),
  "InvalidProtocol.NeedSsl": lasting("misconfigured", 404), // 403 in the vendor's SDK

  // Gateway: limits, permission, availability.
  // https://help.aliyun.com/en/document_detail/434846.html
  Throttling: passing("throttled", 400), // 503 on the pages of a few operations
  "Throttling.User": passing("throttled", 400),
  "Throttling.Api": passing("throttled", 400),
  "Forbidden.RAM": lasting("misconfigured", 403),
  NoPermission: lasting("misconfigured", 403),
  Forbidden: lasting("forbidden", 403),
  "Forbidden.RiskControl": lasting("misconfigured", 403),
  ServiceUnavailable: passing("unavailable", 503),
  InternalError: passing("unavailable", 500),

  // VOD: any operation. Its own `ServiceUnAvailable` has a capital A in the middle.
  // https://www.alibabacloud.com/help/en/vod/api-reference-error-codes
  MissingParameter: lasting("invalidInput", 400),
  InvalidParameter: lasting("invalidInput", 400),
  OperationDenied: lasting("misconfigured", 403),
  "OperationDenied.Suspended": lasting("misconfigured", 403),
  "OperationDenied.NotOpenAppService": lasting("misconfigured", 403),
  "Forbidden.OperateApp": lasting("forbidden", 403),
  "Forbidden.OperateAppResource": lasting("forbidden", 403),
  ServiceUnAvailable: passing("unavailable", 503),
  // From the older list, statuses n/d: the first two say what OperationDenied says today.
  UserNotFound: lasting("misconfigured", 403),
  "AuthInfo.NotExist": lasting("misconfigured", 403),
  "InvalidVideoStream.Damaged": lasting("conflict", 400), // as InvalidVideo.Damaged

  // VOD: the union of what the pages of the single operations list.
  // https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-createuploadvideo
  // (and so on: the address ends with the action in lower case)
  AccessDenied: lasting("misconfigured", 400), // DeleteMultipartUpload: the policy of our role
  AddVideoFailed: passing("unavailable", 503),
  CountExceededMax: lasting("invalidInput", 400), // status n/d
  DeleteStreamFailed: passing("unavailable", 503),
  DeleteVideoFailed: passing("unavailable", 503),
  ErrorMatchSyntax: lasting("invalidInput", 400),
  ExceededMax: lasting("invalidInput", 400),
  "Forbidden.AliyunVoDEncryption": lasting("forbidden", 403),
  "Forbidden.IllegalStatus": lasting("conflict", 403),
  "Forbidden.InitFailed": lasting("misconfigured", 403),
  IllegalCharacters: lasting("invalidInput", 400),
  "InvalidCateId.NotFound": lasting("notFound", 404),
  "InvalidFile.NotFound": lasting("notFound", 404),
  "InvalidFileName.Extension": lasting("invalidInput", 400),
  "InvalidMultipartUpload.NotFound": lasting("notFound", 400), // 400, unlike its siblings
  "InvalidParameter.FileName": lasting("invalidInput", 400), // status n/d
  "InvalidParameter.UploadURLs": lasting("invalidInput", 400),
  "InvalidScrollToken.Expired": lasting("invalidInput", 400), // restart the search at page 1
  "InvalidStorage.NotFound": lasting("notFound", 404),
  "InvalidStream.NotFound": lasting("notFound", 404),
  "InvalidTemplateGroupId.NotFound": lasting("notFound", 404),
  "InvalidVideo.Damaged": lasting("conflict", 400),
  "InvalidVideo.NoneStream": lasting("conflict", 404), // the video is there, its streams are not
  "InvalidVideo.NotFound": lasting("notFound", 404),
  JobIdsExceededMax: lasting("invalidInput", 400),
  LengthExceededMax: lasting("invalidInput", 400),
  LevelExceededMax: lasting("invalidInput", 400),
  "LimitExceeded.MediaIds": lasting("invalidInput", 400),
  NoSuchResource: lasting("notFound", 404),
  SortByExceededMax: lasting("invalidInput", 400),
  SubTotalExceededMax: lasting("invalidInput", 400),
  TagsExceededMax: lasting("invalidInput", 400),
  VideoIdsExceededMax: lasting("invalidInput", 400),
  VideoListExceededMax: lasting("invalidInput", 400),

  // Our own: what befell the call before a readable answer was there. The vendor never sends them.
  /** No answer before the deadline of the attempt or of the call. */
  "VodClient.Timeout": passing("timeout", 504),
  /** Nobody waits for the answer any more. */
  "VodClient.Aborted": lasting("timeout", 499),
  /** The account's quota is spent, and others wait in front: nothing was sent. */
  "VodClient.QuotaSpent": passing("throttled", 429),
  /** Most calls failed lately, so that none is sent for a while. */
  "VodClient.CircuitOpen": passing("unavailable", 503),
  /** Its time was over before a connection stood or was free: nothing was sent. */
  "VodClient.NotSent": passing("timeout", 504),
  /** No connection could be made: nothing was sent. */
  "VodClient.Unreachable": passing("unavailable", 503),
  /** No secure connection can be made, for the certificate or the protocol: nothing was sent. */
  "VodClient.TlsFailed": lasting("misconfigured", 502),
  /** The connection broke after the call was sent and before the answer was complete. */
  "VodClient.ConnectionFailed": passing("unavailable", 503),
  /** HTML, half a JSON, an empty body, a promised field missing, Base64 that decodes to nonsense. */
  "VodClient.UnreadableAnswer": passing("unavailable", 503),
  /** The answer was longer than we are ready to read; another try would be as long. */
  "VodClient.AnswerTooLarge": lasting("unavailable", 503),
  /** The provider chain had no key pair for us. */
  "VodClient.CredentialsUnavailable": passing("misconfigured", 502),
  /** The vendor only lists the id among those it does not have, and has no code that says so. */
  "VodClient.AttachedMediaNotFound": lasting("notFound", 404),
  /** The `ReferenceId` of a create belongs to a video that is already there. */
  "VodClient.ReferenceIdTaken": lasting("conflict", 409),
  /** A refresh for uploading videos only met one whose source has arrived. */
  "VodClient.SourceArrived": lasting("conflict", 409),
  /** The answer to a create was lost, and what became of it could not be found out. */
  "VodClient.UnclearOutcome": lasting("unavailable", 503),
  /** The vendor left a URL out of the jobs that it queued, or a file out of its records, without a reason. */
  "VodClient.NotAccepted": lasting("invalidInput", 400),
  /** A job that pulls from a URL is unknown: the vendor lists it as such in a success. */
  "VodClient.UrlUploadNotFound": lasting("notFound", 404),
  /** The application whose play tokens are to be signed has no play key. */
  "VodClient.NoPlayKey": lasting("misconfigured", 502),
} as const satisfies Readonly<Record<string, CatalogueRow>>;

/** A code that has a row of its own. */
export type KnownCode = keyof typeof catalogue;
