/** The public face of the VOD client. Whoever needs a deeper file asks for it to be named here. */
export { chainCredentials, type ChainOptions } from "./chainCredentials.js";
export { staticCredentials } from "./credentials.js";
export type { Credentials, CredentialsProvider } from "./credentials.js";
export { endpointForRegion } from "./endpoints.js";
export { catalogue } from "./errors/catalogue.js";
export { clientError } from "./errors/clientError.js";
export type { ErrorKind } from "./errors/ErrorKind.js";
export { VodError } from "./errors/VodError.js";
export {
  ATTACHED_MEDIA_EXTENSIONS,
  CATEGORIES_PER_ATTACHED_MEDIA,
} from "./operations/createUploadAttachedMedia.js";
export { IMAGE_EXTENSIONS } from "./operations/createUploadImage.js";
export type { MediaInfoRecord } from "./operations/batchGetMediaInfos.js";
export { compileMatch } from "./match/compileMatch.js";
export type {
  MatchBound,
  MatchExpression,
  MatchField,
  MatchRange,
} from "./match/MatchExpression.js";
export { isMatchNumber, isMatchText } from "./match/matchValues.js";
export type { AttachedMediaRecord } from "./operations/getAttachedMediaInfo.js";
export { ROOT_CATEGORY_ID } from "./operations/getCategories.js";
export type { CategoryRecord } from "./operations/getCategories.js";
export type { ImageRecord } from "./operations/imageRecord.js";
export type { MezzanineRecord } from "./operations/getMezzanineInfo.js";
export type { MessageCallbackRecord } from "./operations/getMessageCallback.js";
export {
  URL_UPLOADS_PER_ANSWER,
  URL_UPLOADS_PER_CALL,
} from "./operations/getURLUploadInfos.js";
export type { UrlUploadRecord } from "./operations/getURLUploadInfos.js";
export type { PlayConfig, PlayStreamRecord } from "./operations/getPlayInfo.js";
export { LIST_REACH } from "./operations/getVideoList.js";
export { VIDEOS_PER_CALL } from "./operations/getVideoInfos.js";
export { UPLOAD_DETAILS_PER_CALL } from "./operations/getUploadDetails.js";
export type { UploadDetailsRecord } from "./operations/getUploadDetails.js";
export { readUploadDetails } from "./policy/readUploadDetails.js";
export type { UploadDetailsLookUp } from "./policy/readUploadDetails.js";
export type {
  AudioStreamRecord,
  VideoStreamRecord,
} from "./operations/mezzanineStream.js";
export type {
  ActionFacts,
  CallOptions,
  Operation,
  VodCaller,
} from "./operations/Operation.js";
export { REGISTRATIONS_PER_CALL } from "./operations/registerMedia.js";
export type { RegisterMetadata } from "./operations/registerMedia.js";
export { operations } from "./operations/registry.js";
export type { RequestOf, ResponseOf } from "./operations/registry.js";
export type { VideoChange } from "./operations/updateVideoInfo.js";
export type { VideoUpdate } from "./operations/updateVideoInfos.js";
export {
  RECORDS_PER_PAGE,
  SEARCH_PAGES_WITHOUT_TOKEN,
  SEARCH_REACH,
  SEARCH_REACH_WITHOUT_TOKEN,
} from "./operations/searchMedia.js";
export {
  UPLOAD_CREDENTIAL_SECONDS,
  storageRegion,
} from "./operations/uploadGrant.js";
export type { UploadAddress, UploadAuth } from "./operations/uploadGrant.js";
export { URL_UPLOADS_PER_CREATE } from "./operations/uploadMediaByURL.js";
export type { UploadMetadata } from "./operations/uploadMediaByURL.js";
export { STORAGE_URL_MAX_SECONDS } from "./operations/urlOptions.js";
export type { UrlOptions } from "./operations/urlOptions.js";
export type { VideoRecord } from "./operations/videoRecord.js";
export { deleteVideos } from "./policy/deleteVideos.js";
export {
  cancelUrlUploads,
  cancelUrlUploadsOf,
} from "./policy/cancelUrlUploads.js";
export type { UrlUploadCancellation } from "./policy/cancelUrlUploads.js";
export { createUrlUploads } from "./policy/createUrlUploads.js";
export type {
  NewUrlUpload,
  UrlUploadSetup,
} from "./policy/createUrlUploads.js";
export { isUnsent, mayBeDone } from "./policy/mayBeDone.js";
export { lookUpIn, missingOr } from "./policy/LookUp.js";
export type { LookUp } from "./policy/LookUp.js";
export {
  foundAttachedMedia,
  readAttachedMedia,
} from "./policy/readAttachedMedia.js";
export type { AttachedMediaLookUp } from "./policy/readAttachedMedia.js";
export { foundImage, readImages } from "./policy/readImages.js";
export type { ImageLookUp } from "./policy/readImages.js";
export {
  foundUrlUpload,
  readUrlUploads,
  readUrlUploadsOf,
} from "./policy/readUrlUploads.js";
export type {
  UrlUploadLookUp,
  UrlUploadsOfUrl,
} from "./policy/readUrlUploads.js";
export { registerFiles } from "./policy/registerFiles.js";
export type { Registration } from "./policy/registerFiles.js";
export { readMediaInfos, unplayable } from "./policy/readMediaInfos.js";
export type { MediaInfoLookUp } from "./policy/readMediaInfos.js";
export { foundRecord, missingVideo, readVideos } from "./policy/readVideos.js";
export type { VideoIdKind, VideoLookUp } from "./policy/readVideos.js";
export { splitBatch } from "./policy/splitBatch.js";
export { updateVideos } from "./policy/updateVideos.js";
export type { VideoWrite } from "./policy/VideoWrite.js";
export { readTime } from "./readTime.js";
export type { QuotaOptions } from "./quota/QuotaGate.js";
export type { Budget, QuotaStore } from "./quota/QuotaStore.js";
export { SharedQuota } from "./quota/SharedQuota.js";
export type { SharedQuotaOptions } from "./quota/SharedQuota.js";
export type { SignatureVersion } from "./signing/sign.js";
export { isSourceUrl, readSourceUrl } from "./sourceUrl.js";
export {
  EXTEND_MAX_BYTES,
  USER_EXTEND_MAX_BYTES,
  decodeMember,
  extendOf,
  newEnvelope,
  readEnvelope,
  readUserData,
  referenceIdOf,
} from "./userData.js";
export type { Envelope, UserData } from "./userData.js";
export { VodClient } from "./VodClient.js";
export type { VodGateway, VodTime } from "./VodGateway.js";
export type { VodClientOptions } from "./VodClientOptions.js";
export { withUserExtend } from "./withUserExtend.js";
export type {
  AttemptSeen,
  CallWatch,
  GatheredReads,
  Observer,
  Outcome,
} from "./Observer.js";
export type { CircuitPhase } from "./policy/CircuitBreaker.js";
export type { LaneState } from "./quota/QuotaGate.js";
