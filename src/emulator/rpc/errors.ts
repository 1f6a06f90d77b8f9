/** What the vendor documents for one error code. */
export interface DocumentedError {
  readonly status: number;
  /** `{Name}` marks what an answer fills in. */
  readonly message: string;
}

const row = (status: number, message: string): DocumentedError => ({
  status,
  message,
});

/**
 * Every documented error code with its documented status and wording. Written from the vendor's
 * pages and on purpose not from the client's catalogue: a test compares the two.
 *
 * Statuses and wordings that the vendor leaves open are marked `n/d` and are our guess.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/common-error-codes
 * @assumed error-wordings
 */
export const documentedErrors = {
  // Gateway: credentials and signature
  MissingAccessKeyId: row(400, "AccessKeyId is mandatory for this action."),
  "InvalidAccessKeyId.NotFound": row(404, "Specified access key is not found."),
  "InvalidAccessKeyId.Inactive": row(400, "Specified access key is disabled."),
  "Forbidden.AccessKeyDisabled": row(403, "The Access Key is disabled."),
  SignatureDoesNotMatch: row(
    400,
    "Specified signature is not matched with our calculation. server string to sign is:{StringToSign}",
  ),
  IncompleteSignature: row(
    400,
    "The request signature does not conform to Aliyun standards.",
  ),
  InvalidSignatureMethod: row(400, "Specified signature method is not valid."),
  SignatureNonceUsed: row(400, "Specified signature nonce was used already."),
  "InvalidTimeStamp.Expired": row(
    400,
    "Specified time stamp or date value is expired.",
  ),
  "InvalidTimeStamp.Format": row(
    400,
    "Specified time stamp or date value is not well formatted.",
  ),
  IllegalTimestamp: row(
    400,
    'The input parameter "Timestamp" that is mandatory for processing this request is not supplied.',
  ),
  MissingSecurityToken: row(400, "SecurityToken is mandatory for this action."),
  "InvalidSecurityToken.Expired": row(
    400,
    "Specified SecurityToken is expired.",
  ),
  "InvalidSecurityToken.Malformed": row(
    400,
    "Specified SecurityToken is malformed.",
  ),
  "InvalidSecurityToken.MismatchWithAccessKey": row(
    400,
    "Specified SecurityToken mismatch with the AccessKey.",
  ),

  // Gateway: the form of the request
  MissingAction: row(400, "Action is mandatory for this action."),
  MissingVersion: row(400, "Version is mandatory for this action."),
  MissingTitle: row(400, "Title is mandatory for this action."),
  MissingFileName: row(400, "FileName is mandatory for this action."),
  MissingVideoId: row(400, "VideoId is mandatory for this action."),
  "InvalidParameter.Format": row(
    400,
    "Specified parameter format is not valid.",
  ),
  "InvalidApi.NotFound": row(
    404,
    "Specified api is not found, please check your url and method.",
  ),
  InvalidAction: row(
    403,
    "Specified api is not found, please check your url and method.",
  ),
  UnsupportedOperation: row(400, "The specified action is not supported."),
  InvalidVersion: row(400, "The specified version does not exist."),
  NoSuchVersion: row(400, "The specified version does not exist."),
  "InvalidProduct.NotFound": row(
    404,
    "Cannot find product according to your specified domain.",
  ),
  UnsupportedHTTPMethod: row(400, "This http method not supported."),
  UnsupportedParameter: row(400, "The specified parameter is not supported."), // wording n/d
  "InvalidProtocol.NeedSsl": row(
    404,
    "Your request is denied as lack of ssl protect.",
  ),

  // Gateway: limits, permission, availability
  Throttling: row(400, "Request was denied due to request throttling."),
  "Throttling.User": row(400, "Request was denied due to user flow control."),
  "Throttling.Api": row(400, "Request was denied due to api flow control."),
  "Forbidden.RAM": row(
    403,
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  ),
  NoPermission: row(403, "You are not authorized to do this action."),
  Forbidden: row(
    403,
    "User not authorized to operate on the specified resource.",
  ),
  "Forbidden.RiskControl": row(
    403,
    "This operation is forbidden by Aliyun Risk Control system.",
  ),
  ServiceUnavailable: row(
    503,
    "The request has failed due to a temporary failure of the server.",
  ),
  InternalError: row(
    500,
    "The request processing has failed due to some unknown error.",
  ),

  // VOD: any operation
  MissingParameter: row(
    400,
    'The input parameter "{Parameter}" that is mandatory for processing this request is not supplied.',
  ),
  InvalidParameter: row(
    400,
    'The specified parameter "{Parameter}" is not valid.',
  ),
  OperationDenied: row(403, "Your account does not open VOD service yet."),
  "OperationDenied.Suspended": row(403, "Your VOD service is suspended."),
  "OperationDenied.NotOpenAppService": row(403, "The app service is not open."),
  "Forbidden.OperateApp": row(403, "User not authorized to operate app."),
  "Forbidden.OperateAppResource": row(
    403,
    "Invalid app permission to operate on the specified resource.",
  ),
  ServiceUnAvailable: row(
    503,
    "The request has failed due to a temporary failure of the server.",
  ),
  UserNotFound: row(403, "Your VOD service has not opened."), // status n/d
  "AuthInfo.NotExist": row(403, "The authorization record does not exist."), // both n/d
  "InvalidVideoStream.Damaged": row(400, "The video stream has been Damaged."), // status n/d

  // VOD: single operations
  AccessDenied: row(400, "Access denied by authorizer's policy."),
  AddVideoFailed: row(
    503,
    "Adding video has failed due to some unknown error.",
  ),
  CountExceededMax: row(400, "The count of videos exceeded maximum."), // both n/d
  DeleteStreamFailed: row(
    503,
    "Deleting stream has failed due to some unknown error.",
  ),
  DeleteVideoFailed: row(
    503,
    "Deleting video has failed due to some unknown error.",
  ),
  ErrorMatchSyntax: row(
    400,
    "The parameter Match.{Part} has an error syntax, please check it.",
  ),
  ExceededMax: row(400, "The input parameter 'MediaIds' Exceed the limit."),
  "Forbidden.AliyunVoDEncryption": row(
    403,
    "Currently only the AliyunVoDEncryption stream exists, you must use the Aliyun player to play or set the value of ResultType to Multiple.",
  ),
  "Forbidden.IllegalStatus": row(403, "Status of the video is illegal."),
  "Forbidden.InitFailed": row(
    403,
    "Initialization of your account has failed while opening service.",
  ),
  IllegalCharacters: row(
    400,
    "The specified {Parameter} contains illegal emoticon or special characters.",
  ),
  "InvalidCateId.NotFound": row(404, "The CateId not exist."),
  "InvalidFile.NotFound": row(404, "The file does not exist."),
  "InvalidFileName.Extension": row(
    400,
    "The specified FileName's extension is illegal.",
  ),
  "InvalidMultipartUpload.NotFound": row(
    400,
    "The multipart upload not exist.",
  ),
  "InvalidParameter.FileName": row(
    400,
    "The specified parameter FileName is not valid.",
  ), // both n/d
  "InvalidParameter.UploadURLs": row(
    400,
    "The specified parameter UploadURLs is not valid.",
  ),
  "InvalidScrollToken.Expired": row(
    400,
    "The ScrollToken is expired, please refresh it.",
  ),
  "InvalidStorage.NotFound": row(404, "The StorageLocation does not exist."),
  "InvalidStream.NotFound": row(404, "The stream does not exist."),
  "InvalidTemplateGroupId.NotFound": row(
    404,
    "The TemplateGroupId does not exist.",
  ),
  "InvalidVideo.Damaged": row(400, "The video has been Damaged."),
  "InvalidVideo.NoneStream": row(
    404,
    "The video has no stream to play for the request parameter '{Filters}'.",
  ),
  "InvalidVideo.NotFound": row(404, "The video does not exist."),
  JobIdsExceededMax: row(400, "The JobIds exceeded maximum."),
  LengthExceededMax: row(
    400,
    "The specified {Parameter} length has exceeded {MaxLength} bytes.",
  ),
  LevelExceededMax: row(400, "The level of categories exceeded maximum."),
  "LimitExceeded.MediaIds": row(
    400,
    'The input parameter "MediaIds" Exceed the limit.',
  ),
  NoSuchResource: row(404, "The specified resource does not exist."),
  SortByExceededMax: row(
    400,
    "The SortBy parameter only supports one sort field when traversing all data.",
  ),
  SubTotalExceededMax: row(
    400,
    "The total of sub categories exceeded maximum.",
  ),
  TagsExceededMax: row(400, "The specified Tags count has exceeded 16."),
  VideoIdsExceededMax: row(400, "The VideoIds exceeded maximum."),
  VideoListExceededMax: row(400, "The video list exceeded maximum."),
} as const satisfies Readonly<Record<string, DocumentedError>>;

export type DocumentedCode = keyof typeof documentedErrors;
