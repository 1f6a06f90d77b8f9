/**
 * The status and the words that the vendor documents for each of its error codes, copied from its pages and not
 * from any table of ours. Where a page has a name in braces, a fault has the name itself.
 *
 * The pages leave open the status of CountExceededMax, InvalidParameter.FileName, UserNotFound, AuthInfo.NotExist and
 * InvalidVideoStream.Damaged, and some words: those are what the emulator has chosen.
 */
export const vendorErrors: Readonly<
  Record<string, readonly [status: number, message: string]>
> = {
  MissingAccessKeyId: [400, "AccessKeyId is mandatory for this action."],
  "InvalidAccessKeyId.NotFound": [404, "Specified access key is not found."],
  "InvalidAccessKeyId.Inactive": [400, "Specified access key is disabled."],
  "Forbidden.AccessKeyDisabled": [403, "The Access Key is disabled."],
  SignatureDoesNotMatch: [
    400,
    "Specified signature is not matched with our calculation. server string to sign is:StringToSign",
  ],
  IncompleteSignature: [
    400,
    "The request signature does not conform to Aliyun standards.",
  ],
  InvalidSignatureMethod: [400, "Specified signature method is not valid."],
  SignatureNonceUsed: [400, "Specified signature nonce was used already."],
  "InvalidTimeStamp.Expired": [
    400,
    "Specified time stamp or date value is expired.",
  ],
  "InvalidTimeStamp.Format": [
    400,
    "Specified time stamp or date value is not well formatted.",
  ],
  IllegalTimestamp: [
    400,
    'The input parameter "Timestamp" that is mandatory for processing this request is not supplied.',
  ],
  MissingSecurityToken: [400, "SecurityToken is mandatory for this action."],
  "InvalidSecurityToken.Expired": [400, "Specified SecurityToken is expired."],
  "InvalidSecurityToken.Malformed": [
    400,
    "Specified SecurityToken is malformed.",
  ],
  "InvalidSecurityToken.MismatchWithAccessKey": [
    400,
    "Specified SecurityToken mismatch with the AccessKey.",
  ],
  MissingAction: [400, "Action is mandatory for this action."],
  MissingVersion: [400, "Version is mandatory for this action."],
  MissingTitle: [400, "Title is mandatory for this action."],
  MissingFileName: [400, "FileName is mandatory for this action."],
  MissingVideoId: [400, "VideoId is mandatory for this action."],
  "InvalidParameter.Format": [400, "Specified parameter format is not valid."],
  "InvalidApi.NotFound": [
    404,
    "Specified api is not found, please check your url and method.",
  ],
  InvalidAction: [
    403,
    "Specified api is not found, please check your url and method.",
  ],
  UnsupportedOperation: [400, "The specified action is not supported."],
  InvalidVersion: [400, "The specified version does not exist."],
  NoSuchVersion: [400, "The specified version does not exist."],
  "InvalidProduct.NotFound": [
    404,
    "Cannot find product according to your specified domain.",
  ],
  UnsupportedHTTPMethod: [400, "This http method not supported."],
  UnsupportedParameter: [400, "The specified parameter is not supported."],
  "InvalidProtocol.NeedSsl": [
    404,
    "Your request is denied as lack of ssl protect.",
  ],
  Throttling: [400, "Request was denied due to request throttling."],
  "Throttling.User": [400, "Request was denied due to user flow control."],
  "Throttling.Api": [400, "Request was denied due to api flow control."],
  "Forbidden.RAM": [
    403,
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  ],
  NoPermission: [403, "You are not authorized to do this action."],
  Forbidden: [403, "User not authorized to operate on the specified resource."],
  "Forbidden.RiskControl": [
    403,
    "This operation is forbidden by Aliyun Risk Control system.",
  ],
  ServiceUnavailable: [
    503,
    "The request has failed due to a temporary failure of the server.",
  ],
  InternalError: [
    500,
    "The request processing has failed due to some unknown error.",
  ],
  MissingParameter: [
    400,
    'The input parameter "Parameter" that is mandatory for processing this request is not supplied.',
  ],
  InvalidParameter: [400, 'The specified parameter "Parameter" is not valid.'],
  OperationDenied: [403, "Your account does not open VOD service yet."],
  "OperationDenied.Suspended": [403, "Your VOD service is suspended."],
  "OperationDenied.NotOpenAppService": [403, "The app service is not open."],
  "Forbidden.OperateApp": [403, "User not authorized to operate app."],
  "Forbidden.OperateAppResource": [
    403,
    "Invalid app permission to operate on the specified resource.",
  ],
  ServiceUnAvailable: [
    503,
    "The request has failed due to a temporary failure of the server.",
  ],
  UserNotFound: [403, "Your VOD service has not opened."],
  "AuthInfo.NotExist": [403, "The authorization record does not exist."],
  "InvalidVideoStream.Damaged": [400, "The video stream has been Damaged."],
  AccessDenied: [400, "Access denied by authorizer's policy."],
  AddVideoFailed: [503, "Adding video has failed due to some unknown error."],
  CountExceededMax: [400, "The count of videos exceeded maximum."],
  DeleteStreamFailed: [
    503,
    "Deleting stream has failed due to some unknown error.",
  ],
  DeleteVideoFailed: [
    503,
    "Deleting video has failed due to some unknown error.",
  ],
  ErrorMatchSyntax: [
    400,
    "The parameter Match.Part has an error syntax, please check it.",
  ],
  ExceededMax: [400, "The input parameter 'MediaIds' Exceed the limit."],
  "Forbidden.AliyunVoDEncryption": [
    403,
    "Currently only the AliyunVoDEncryption stream exists, you must use the Aliyun player to play or set the value of ResultType to Multiple.",
  ],
  "Forbidden.IllegalStatus": [403, "Status of the video is illegal."],
  "Forbidden.InitFailed": [
    403,
    "Initialization of your account has failed while opening service.",
  ],
  IllegalCharacters: [
    400,
    "The specified Parameter contains illegal emoticon or special characters.",
  ],
  "InvalidCateId.NotFound": [404, "The CateId not exist."],
  "InvalidFile.NotFound": [404, "The file does not exist."],
  "InvalidFileName.Extension": [
    400,
    "The specified FileName's extension is illegal.",
  ],
  "InvalidMultipartUpload.NotFound": [400, "The multipart upload not exist."],
  "InvalidParameter.FileName": [
    400,
    "The specified parameter FileName is not valid.",
  ],
  "InvalidParameter.UploadURLs": [
    400,
    "The specified parameter UploadURLs is not valid.",
  ],
  "InvalidScrollToken.Expired": [
    400,
    "The ScrollToken is expired, please refresh it.",
  ],
  "InvalidStorage.NotFound": [404, "The StorageLocation does not exist."],
  "InvalidStream.NotFound": [404, "The stream does not exist."],
  "InvalidTemplateGroupId.NotFound": [
    404,
    "The TemplateGroupId does not exist.",
  ],
  "InvalidVideo.Damaged": [400, "The video has been Damaged."],
  "InvalidVideo.NoneStream": [
    404,
    "The video has no stream to play for the request parameter 'Filters'.",
  ],
  "InvalidVideo.NotFound": [404, "The video does not exist."],
  JobIdsExceededMax: [400, "The JobIds exceeded maximum."],
  LengthExceededMax: [
    400,
    "The specified Parameter length has exceeded MaxLength bytes.",
  ],
  LevelExceededMax: [400, "The level of categories exceeded maximum."],
  "LimitExceeded.MediaIds": [
    400,
    'The input parameter "MediaIds" Exceed the limit.',
  ],
  NoSuchResource: [404, "The specified resource does not exist."],
  SortByExceededMax: [
    400,
    "The SortBy parameter only supports one sort field when traversing all data.",
  ],
  SubTotalExceededMax: [400, "The total of sub categories exceeded maximum."],
  TagsExceededMax: [400, "The specified Tags count has exceeded 16."],
  VideoIdsExceededMax: [400, "The VideoIds exceeded maximum."],
  VideoListExceededMax: [400, "The video list exceeded maximum."],
};
