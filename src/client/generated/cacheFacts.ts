/**
 * Which types each interface stands for, as Apollo Client's `InMemoryCache` takes it: for fragments of your
 * own on an interface. The documents of this package need none.
 */
export const possibleTypes: Record<string, string[]> = {
  MediaStream: ["AudioStream", "VideoStream"],
  UploadCredential: ["CreateAttachedMediaUploadPayload", "CreateImageUploadPayload", "CreateUploadPayload", "RefreshUploadPayload"],
};

/** The types that are parts of others, or answers: caches keep them where they were found. */
export const typesWithoutId: readonly string[] = [
  "AudioStream",
  "CancelUrlUploadResult",
  "CancelUrlUploadsPayload",
  "CategoryConnection",
  "CategoryEdge",
  "CreateAttachedMediaUploadPayload",
  "CreateImageUploadPayload",
  "CreateStreamUploadPayload",
  "CreateUploadPayload",
  "CreateUrlUploadResult",
  "CreateUrlUploadsPayload",
  "DeleteMessageCallbackPayload",
  "DeleteMultipartUploadPayload",
  "DeleteVideoResult",
  "DeleteVideosPayload",
  "HttpCallback",
  "ImageMezzanine",
  "ItemError",
  "MediaEvent",
  "MessageCallback",
  "Mezzanine",
  "MnsCallback",
  "PageInfo",
  "PlayCredential",
  "PlayStream",
  "Playback",
  "RefreshUploadPayload",
  "RegisterMediaPayload",
  "RegisterMediaResult",
  "SetMessageCallbackPayload",
  "StsCredential",
  "UpdateVideoPayload",
  "UpdateVideoResult",
  "UpdateVideosPayload",
  "UploadDetails",
  "UploadLocation",
  "UrlUploadError",
  "UserData",
  "VideoConnection",
  "VideoEdge",
  "VideoStream",
];
