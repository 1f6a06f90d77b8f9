/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a manual review decided. */
export type AuditStatus =
  /** Blocked. */
  | 'BLOCKED'
  /** Passed. */
  | 'NORMAL'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** A file about to be uploaded, and the video that it becomes. */
export type CreateUploadInput = {
  /** The application that it belongs to. */
  appId?: string | number | null | undefined;
  /** The category to sort it into: a number. */
  categoryId?: string | number | null | undefined;
  /** A thumbnail of your own. */
  coverUrl?: string | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** Name or path of the source file; its extension tells the format. */
  fileName: string;
  /** Size of the file, in bytes. */
  fileSize?: number | null | undefined;
  /** Use the first frame as thumbnail. The vendor documents no more than the name. */
  firstFrameCover?: boolean | null | undefined;
  /** Generate a thumbnail. The vendor documents no more than the name. */
  generateThumbnail?: boolean | null | undefined;
  /** An id of your own: 6 to 64 letters, digits, `-` and `_`, unique in the account. One that exists is refused with CONFLICT. Made by the gateway when absent. */
  referenceId?: string | number | null | undefined;
  /** Host of the bucket to store it in, such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. The account's default when absent. */
  storageLocation?: string | null | undefined;
  /** At most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** The transcoding template group; `VOD_NO_TRANSCODE` for none. The account's default when absent. */
  templateGroupId?: string | number | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title: string;
  /** What to attach to the video. */
  userData?: UserDataInput | null | undefined;
  /** The workflow that processes it; wins over `templateGroupId`. */
  workflowId?: string | number | null | undefined;
};

/** How fine a stream to play is. The figures are the largest frame. */
export type Definition =
  /** Adaptive: the player chooses. Only when the template packs it. */
  | 'AUTO'
  /** Pictures: 640x480. */
  | 'FD'
  /** Pictures: 3840x2160. */
  | 'FOUR_K'
  /** Pictures: 1920x1080. */
  | 'HD'
  /** Sound: high. */
  | 'HQ'
  /** Pictures: 720x540. */
  | 'LD'
  /** As the source. */
  | 'OD'
  /** Pictures: 1280x720. */
  | 'SD'
  /** Sound: standard. */
  | 'SQ'
  /** Pictures: 2560x1440. */
  | 'TWO_K'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** An invisible watermark for the streams of a playback. */
export type DigitalWatermarkInput = {
  /** The text in it, at most 1,024 characters. */
  trace?: string | null | undefined;
  /** What it tells. */
  type: DigitalWatermarkType;
};

/** What a digital watermark tells whoever reads it out again. */
export type DigitalWatermarkType =
  /** Whose it is. */
  | 'COPYRIGHT'
  /** Who played it. */
  | 'TRACE';

/** Whether players may keep a video for offline viewing. */
export type DownloadSwitch =
  /** They may not. */
  | 'OFF'
  /** They may. */
  | 'ON'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** How a stream is protected. */
export type EncryptType =
  /** With the vendor's own cipher: only its players play it. */
  | 'ALIYUN_VOD_ENCRYPTION'
  /** With standard HLS encryption: the player needs a token. */
  | 'HLS_ENCRYPTION'
  /** Not at all. */
  | 'UNENCRYPTED'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** Whether the source file of a video is there. */
export type MezzanineStatus =
  /** It was deleted; what was transcoded from it may still play. */
  | 'DELETED'
  /** It has arrived. */
  | 'NORMAL'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** It has not arrived. */
  | 'UPLOADING'
  /** Its upload failed. */
  | 'UPLOAD_FAIL';

/** Whether the URL of a file leads to the delivery network or straight to the storage. */
export type OutputType =
  /** The delivery network: for players. */
  | 'CDN'
  /** The storage: for servers in its region. */
  | 'OSS'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** How a video is going to be played. */
export type PlayConfigInput = {
  /** Only streams protected so. */
  encryptType?: EncryptType | null | undefined;
  /** Address of the client, which the vendor checks the region by. */
  forwardedFor?: string | null | undefined;
  /** The token that your server checks before it hands out the key of an HLS-encrypted stream. A secret: send it as a variable. */
  hlsUriToken?: string | null | undefined;
  /** The delivery domain that the URLs are to use. */
  playDomain?: string | null | undefined;
  /** Play only this many seconds, from 1. */
  previewTime?: number | null | undefined;
  /** Only streams stored so. */
  storageClass?: StorageClass | null | undefined;
};

/** The container of a stream to play. */
export type PlayFormat =
  /** One file, of the older kind. */
  | 'FLV'
  /** HLS: a list of segments. */
  | 'M3U8'
  /** Sound alone. */
  | 'MP3'
  /** One file. */
  | 'MP4'
  /** DASH: only when the template packs it. */
  | 'MPD'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** Which of several streams of one definition and format to tell. */
export type PlayResultType =
  /** All, superseded ones included. */
  | 'MULTIPLE'
  /** The newest. */
  | 'SINGLE';

/** Whether a video was prepared for use in a live production studio. */
export type PreprocessStatus =
  /** It could not be. */
  | 'FAILED'
  /** It is being prepared. */
  | 'PREPROCESSING'
  /** It was. */
  | 'SUCCEEDED'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** It was not. */
  | 'UNPREPROCESSED';

/** What goes into the signature of the URLs, for a delivery network that signs by user. */
export type ReAuthInput = {
  /** A random text. */
  rand?: string | null | undefined;
  /** The user. */
  uid?: string | null | undefined;
};

/** How the restoration of an archived media asset stands. */
export type RestoreStatus =
  /** Could not be restored. */
  | 'FAILED'
  /** Being restored. */
  | 'PROCESSING'
  /** Restored, until `restoreExpiresAt`. */
  | 'SUCCESS'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** How the files of a media asset are stored. */
export type StorageClass =
  /** All files archived: restore before use. */
  | 'ARCHIVE'
  /** The storage class of all files is changing. */
  | 'CHANGING'
  /** All files in cold archive: restore before use. */
  | 'COLD_ARCHIVE'
  /** All files in infrequent access storage. */
  | 'IA'
  /** Only the source file archived. */
  | 'SOURCE_ARCHIVE'
  /** The storage class of the source file is changing. */
  | 'SOURCE_CHANGING'
  /** Only the source file in cold archive. */
  | 'SOURCE_COLD_ARCHIVE'
  /** Only the source file in infrequent access storage. */
  | 'SOURCE_IA'
  /** All files in standard storage. */
  | 'STANDARD'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** Whether a stream is the newest of its definition and format. */
export type StreamStatus =
  /** A newer one took its place: shown with `resultType: MULTIPLE` alone. */
  | 'INVISIBLE'
  /** It is. */
  | 'NORMAL'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** Whether something to play has pictures. */
export type StreamType =
  /** It is sound alone. */
  | 'AUDIO'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** It has. */
  | 'VIDEO';

/** What the creator of a media asset attaches to it. */
export type UserDataInput = {
  /** Upload through this accelerated endpoint, such as `https://oss-accelerate.aliyuncs.com`; the bucket must have transfer acceleration switched on. */
  accelerateDomain?: string | null | undefined;
  /** Any JSON value of the caller's own, at most 384 bytes as JSON: stored with the asset and echoed in its events. */
  extend?: unknown;
};

/** Where a video is on its way from the first byte to the player. */
export type VideoStatus =
  /** Blocked by review. */
  | 'BLOCKED'
  /** In review before it is published. */
  | 'CHECKING'
  /** Playable. */
  | 'NORMAL'
  /** Online editing failed to produce the video. */
  | 'PRODUCE_FAIL'
  /** Transcoding failed, usually for a bad source file. */
  | 'TRANSCODE_FAIL'
  /** Transcoding runs. */
  | 'TRANSCODING'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** Created; its source file has not arrived. Abandoned uploads stay here. */
  | 'UPLOADING'
  /** The upload failed: in practice only pulls from a URL get here. */
  | 'UPLOAD_FAIL'
  /** The source file has arrived. Final for media registered without a template. */
  | 'UPLOAD_SUCC';

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { videoId: string, requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } } | null };

export type MezzanineQueryVariables = Exact<{
  id: string | number;
  outputType?: OutputType | null | undefined;
  authTimeout?: number | null | undefined;
  withStreams?: boolean | null | undefined;
}>;


export type MezzanineQuery = { video: { id: string, mezzanine: { fileName: string | null, fileUrl: string | null, md5: string | null, crc64: string | null, status: MezzanineStatus | null, size: number | null, width: number | null, height: number | null, bitrate: number | null, fps: number | null, duration: number | null, createdAt: string | null, outputType: OutputType | null, preprocessStatus: PreprocessStatus | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, videoStreams: Array<{ profile: string | null, level: string | null, width: number | null, height: number | null, bFrames: number | null, sampleAspectRatio: string | null, displayAspectRatio: string | null, pixelFormat: string | null, fps: number | null, averageFps: number | null, rotation: number | null, hdrType: string | null, index: number | null, codecName: string | null, codecLongName: string | null, codecTimeBase: string | null, codecTagString: string | null, codecTag: string | null, timeBase: string | null, startTime: number | null, duration: number | null, bitrate: number | null, frameCount: number | null, language: string | null }> | null, audioStreams: Array<{ sampleFormat: string | null, sampleRate: number | null, channels: number | null, channelLayout: string | null, index: number | null, codecName: string | null, codecLongName: string | null, codecTimeBase: string | null, codecTagString: string | null, codecTag: string | null, timeBase: string | null, startTime: number | null, duration: number | null, bitrate: number | null, frameCount: number | null, language: string | null }> | null } | null } | null };

type MediaStreamParts_AudioStream_Fragment = { index: number | null, codecName: string | null, codecLongName: string | null, codecTimeBase: string | null, codecTagString: string | null, codecTag: string | null, timeBase: string | null, startTime: number | null, duration: number | null, bitrate: number | null, frameCount: number | null, language: string | null };

type MediaStreamParts_VideoStream_Fragment = { index: number | null, codecName: string | null, codecLongName: string | null, codecTimeBase: string | null, codecTagString: string | null, codecTag: string | null, timeBase: string | null, startTime: number | null, duration: number | null, bitrate: number | null, frameCount: number | null, language: string | null };

export type MediaStreamPartsFragment =
  | MediaStreamParts_AudioStream_Fragment
  | MediaStreamParts_VideoStream_Fragment
;

export type PlaybackQueryVariables = Exact<{
  id: string | number;
  formats?: Array<PlayFormat> | PlayFormat | null | undefined;
  definitions?: Array<Definition> | Definition | null | undefined;
  streamTypes?: Array<StreamType> | StreamType | null | undefined;
  codecName?: string | null | undefined;
  resultType?: PlayResultType | null | undefined;
  outputType?: OutputType | null | undefined;
  authTimeout?: number | null | undefined;
  playConfig?: PlayConfigInput | null | undefined;
  reAuth?: ReAuthInput | null | undefined;
  withDanmu?: boolean | null | undefined;
  watermark?: DigitalWatermarkInput | null | undefined;
}>;


export type PlaybackQuery = { video: { id: string, playback: { mediaType: StreamType | null, danmuUrl: string | null, streams: Array<{ url: string, format: PlayFormat | null, definition: Definition | null, specification: string | null, streamType: StreamType | null, codecName: string | null, bitrate: number | null, fps: number | null, duration: number | null, size: number | null, width: number | null, height: number | null, bitDepth: number | null, hdrType: string | null, narrowBandType: number | null, encryptType: EncryptType | null, encryptMode: string | null, status: StreamStatus | null, jobId: string | null, jobType: number | null, jobExt: string | null, watermarkId: string | null, createdAt: string | null, modifiedAt: string | null }> } | null } | null };

export type PlayStreamPartsFragment = { url: string, format: PlayFormat | null, definition: Definition | null, specification: string | null, streamType: StreamType | null, codecName: string | null, bitrate: number | null, fps: number | null, duration: number | null, size: number | null, width: number | null, height: number | null, bitDepth: number | null, hdrType: string | null, narrowBandType: number | null, encryptType: EncryptType | null, encryptMode: string | null, status: StreamStatus | null, jobId: string | null, jobType: number | null, jobExt: string | null, watermarkId: string | null, createdAt: string | null, modifiedAt: string | null };

export type RefreshUploadMutationVariables = Exact<{
  videoId?: string | number | null | undefined;
  referenceId?: string | number | null | undefined;
  onlyWhileUploading?: boolean | null | undefined;
}>;


export type RefreshUploadMutation = { refreshUpload: { videoId: string, requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } } | null };

type UploadCredentialParts_CreateUploadPayload_Fragment = { requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } };

type UploadCredentialParts_RefreshUploadPayload_Fragment = { requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } };

export type UploadCredentialPartsFragment =
  | UploadCredentialParts_CreateUploadPayload_Fragment
  | UploadCredentialParts_RefreshUploadPayload_Fragment
;

export type VideoQueryVariables = Exact<{
  id: string | number;
}>;


export type VideoQuery = { video: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null };

export type VideoPartsFragment = { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null };

export type VideoReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type VideoReviewQuery = { video: { id: string, auditStatus: AuditStatus | null, regionId: string | null } | null };

export type VideosQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type VideosQuery = { videos: Array<{ id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null> };

export const MediaStreamPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaStreamParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaStream"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"codecLongName"}},{"kind":"Field","name":{"kind":"Name","value":"codecTimeBase"}},{"kind":"Field","name":{"kind":"Name","value":"codecTagString"}},{"kind":"Field","name":{"kind":"Name","value":"codecTag"}},{"kind":"Field","name":{"kind":"Name","value":"timeBase"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"frameCount"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]} as unknown as DocumentNode<MediaStreamPartsFragment, unknown>;
export const PlayStreamPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlayStreamParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlayStream"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"streamType"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bitDepth"}},{"kind":"Field","name":{"kind":"Name","value":"hdrType"}},{"kind":"Field","name":{"kind":"Name","value":"narrowBandType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptMode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"jobType"}},{"kind":"Field","name":{"kind":"Name","value":"jobExt"}},{"kind":"Field","name":{"kind":"Name","value":"watermarkId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}}]}}]} as unknown as DocumentNode<PlayStreamPartsFragment, unknown>;
export const UploadCredentialPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<UploadCredentialPartsFragment, unknown>;
export const VideoPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideoPartsFragment, unknown>;
export const CreateUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UploadCredentialParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export const MezzanineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Mezzanine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutputType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStreams"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"outputType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}}},{"kind":"Argument","name":{"kind":"Name","value":"authTimeout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}}},{"kind":"Argument","name":{"kind":"Name","value":"withStreams"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStreams"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"md5"}},{"kind":"Field","name":{"kind":"Name","value":"crc64"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"outputType"}},{"kind":"Field","name":{"kind":"Name","value":"preprocessStatus"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"videoStreams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaStreamParts"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bFrames"}},{"kind":"Field","name":{"kind":"Name","value":"sampleAspectRatio"}},{"kind":"Field","name":{"kind":"Name","value":"displayAspectRatio"}},{"kind":"Field","name":{"kind":"Name","value":"pixelFormat"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"averageFps"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}},{"kind":"Field","name":{"kind":"Name","value":"hdrType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audioStreams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaStreamParts"}},{"kind":"Field","name":{"kind":"Name","value":"sampleFormat"}},{"kind":"Field","name":{"kind":"Name","value":"sampleRate"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"channelLayout"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaStreamParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaStream"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"codecLongName"}},{"kind":"Field","name":{"kind":"Name","value":"codecTimeBase"}},{"kind":"Field","name":{"kind":"Name","value":"codecTagString"}},{"kind":"Field","name":{"kind":"Name","value":"codecTag"}},{"kind":"Field","name":{"kind":"Name","value":"timeBase"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"frameCount"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]} as unknown as DocumentNode<MezzanineQuery, MezzanineQueryVariables>;
export const PlaybackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Playback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"formats"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayFormat"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"definitions"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Definition"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"streamTypes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codecName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resultType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayResultType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutputType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"playConfig"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayConfigInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reAuth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReAuthInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withDanmu"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"watermark"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DigitalWatermarkInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"playback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"formats"},"value":{"kind":"Variable","name":{"kind":"Name","value":"formats"}}},{"kind":"Argument","name":{"kind":"Name","value":"definitions"},"value":{"kind":"Variable","name":{"kind":"Name","value":"definitions"}}},{"kind":"Argument","name":{"kind":"Name","value":"streamTypes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"streamTypes"}}},{"kind":"Argument","name":{"kind":"Name","value":"codecName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codecName"}}},{"kind":"Argument","name":{"kind":"Name","value":"resultType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resultType"}}},{"kind":"Argument","name":{"kind":"Name","value":"outputType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}}},{"kind":"Argument","name":{"kind":"Name","value":"authTimeout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}}},{"kind":"Argument","name":{"kind":"Name","value":"playConfig"},"value":{"kind":"Variable","name":{"kind":"Name","value":"playConfig"}}},{"kind":"Argument","name":{"kind":"Name","value":"reAuth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reAuth"}}},{"kind":"Argument","name":{"kind":"Name","value":"withDanmu"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withDanmu"}}},{"kind":"Argument","name":{"kind":"Name","value":"watermark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"watermark"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"danmuUrl"}},{"kind":"Field","name":{"kind":"Name","value":"streams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlayStreamParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlayStreamParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlayStream"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"streamType"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bitDepth"}},{"kind":"Field","name":{"kind":"Name","value":"hdrType"}},{"kind":"Field","name":{"kind":"Name","value":"narrowBandType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptMode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"jobType"}},{"kind":"Field","name":{"kind":"Name","value":"jobExt"}},{"kind":"Field","name":{"kind":"Name","value":"watermarkId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}}]}}]} as unknown as DocumentNode<PlaybackQuery, PlaybackQueryVariables>;
export const RefreshUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"videoId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"referenceId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyWhileUploading"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"videoId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"videoId"}}},{"kind":"Argument","name":{"kind":"Name","value":"referenceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"referenceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyWhileUploading"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyWhileUploading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UploadCredentialParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<RefreshUploadMutation, RefreshUploadMutationVariables>;
export const VideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Video"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideoQuery, VideoQueryVariables>;
export const VideoReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VideoReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"auditStatus"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}}]}}]}}]} as unknown as DocumentNode<VideoReviewQuery, VideoReviewQueryVariables>;
export const VideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Videos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideosQuery, VideosQueryVariables>;