/** The public face of the VOD client. Whoever needs a deeper file asks for it to be named here. */
export { chainCredentials, staticCredentials } from "./credentials.js";
export type { Credentials, CredentialsProvider } from "./credentials.js";
export { endpointForRegion } from "./endpoints.js";
export { clientError } from "./errors/clientError.js";
export type { ErrorKind } from "./errors/ErrorKind.js";
export { VodError } from "./errors/VodError.js";
export { createUploadVideo } from "./operations/createUploadVideo.js";
export type {
  CreateUploadVideoRequest,
  CreateUploadVideoResponse,
} from "./operations/createUploadVideo.js";
export { getVideoInfo } from "./operations/getVideoInfo.js";
export type { GetVideoInfoResponse } from "./operations/getVideoInfo.js";
export { VIDEOS_PER_CALL } from "./operations/getVideoInfos.js";
export type {
  CallOptions,
  Operation,
  VodCaller,
} from "./operations/Operation.js";
export { refreshUploadVideo } from "./operations/refreshUploadVideo.js";
export type { RefreshUploadVideoResponse } from "./operations/refreshUploadVideo.js";
export { operations } from "./operations/registry.js";
export { UPLOAD_CREDENTIAL_SECONDS } from "./operations/uploadGrant.js";
export type { UploadAddress, UploadAuth } from "./operations/uploadGrant.js";
export type { VideoRecord } from "./operations/videoRecord.js";
export { lookUpIn, missingOr } from "./policy/LookUp.js";
export type { LookUp } from "./policy/LookUp.js";
export { foundRecord, readVideos } from "./policy/readVideos.js";
export type { VideoIdKind, VideoLookUp } from "./policy/readVideos.js";
export { splitBatch } from "./policy/splitBatch.js";
export type { SignatureVersion } from "./signing/sign.js";
export {
  EXTEND_MAX_BYTES,
  USER_EXTEND_MAX_BYTES,
  extendOf,
  newEnvelope,
  readEnvelope,
  readUserData,
  referenceIdOf,
} from "./userData.js";
export type { Envelope, UserData } from "./userData.js";
export { VodClient } from "./VodClient.js";
export type { VodClientOptions } from "./VodClientOptions.js";
