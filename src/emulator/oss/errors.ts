/** A refusal as the object storage documents it. */
interface ObjectStorageError {
  readonly status: number;
  readonly message: string;
}

/**
 * The codes of the object storage that uploads can meet.
 *
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/error-codes
 */
export const objectErrors = {
  AccessDenied: {
    status: 403,
    message: "You have no right to access this object.",
  },
  AccessForbidden: {
    status: 403,
    message:
      "CORSResponse: This CORS request is not allowed. The origin is not among those that the bucket allows.",
  },
  AccessKeyIdAndSecurityTokenNotMatch: {
    status: 403,
    message:
      "The security token you provided does not belong to the access key id.",
  },
  EntityTooLarge: {
    status: 400,
    message: "Your proposed upload exceeds the maximum allowed size.",
  },
  EntityTooSmall: {
    status: 400,
    message: "Your proposed upload smaller than the minimum allowed size.",
  },
  // Not the vendor's: there, storage does not run out.
  InsufficientStorage: {
    status: 507,
    message: "The emulator's storage is full.",
  },
  InternalError: {
    status: 500,
    message: "We encountered an internal error. Please try again.",
  },
  InvalidAccessKeyId: {
    status: 403,
    message:
      "The OSS Access Key Id you provided does not exist in our records.",
  },
  InvalidArgument: { status: 400, message: "An argument is not valid." },
  InvalidDigest: {
    status: 400,
    message: "The Content-MD5 you specified was invalid.",
  },
  InvalidObjectName: {
    status: 400,
    message: "The specified object is not valid.",
  },
  InvalidPart: {
    status: 400,
    message:
      "One or more of the specified parts could not be found or the specified entity tag might not have matched the part's entity tag.",
  },
  InvalidPartOrder: {
    status: 400,
    message: "The list of parts was not in ascending order.",
  },
  InvalidRange: {
    status: 416,
    message: "The requested range cannot be satisfied.",
  },
  InvalidSecurityToken: {
    status: 403,
    message: "The security token you provided is invalid.",
  },
  MalformedXML: {
    status: 400,
    message:
      "The XML you provided was not well-formed or did not validate against our published schema.",
  },
  MethodNotAllowed: {
    status: 405,
    message: "The specified method is not allowed against this resource.",
  },
  MissingContentLength: {
    status: 411,
    message: "You must provide the Content-Length HTTP header.",
  },
  NoSuchKey: { status: 404, message: "The specified key does not exist." },
  NoSuchUpload: {
    status: 404,
    message:
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
  },
  NotImplemented: {
    status: 501,
    message: "This operation of the object storage is not emulated.",
  },
  RequestTimeTooSkewed: {
    status: 403,
    message:
      "The difference between the request time and the current time is too large.",
  },
  SecurityTokenExpired: {
    status: 403,
    message: "The security token you provided has expired.",
  },
  SignatureDoesNotMatch: {
    status: 403,
    message:
      "The request signature we calculated does not match the signature you provided.",
  },
} as const satisfies Readonly<Record<string, ObjectStorageError>>;

export type ObjectErrorCode = keyof typeof objectErrors;
