/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether the file of an image or of attached media is there. */
export type AssetStatus =
  /** The file is there. */
  | 'NORMAL'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** Created; its file has not arrived. Abandoned uploads stay here. */
  | 'UPLOADING'
  /** The upload failed. */
  | 'UPLOAD_FAIL';

/** What attached media are for. */
export type AttachedMediaType =
  /** Put into videos while editing: jpg, gif, png, mp4, mat, zip, apk. */
  | 'MATERIAL'
  /** Text that goes with a video: srt, ass, stl, ttml, vtt. */
  | 'SUBTITLE'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** Laid over videos: png, gif, apng, mov. */
  | 'WATERMARK';

/** What a manual review decided. */
export type AuditStatus =
  /** Blocked. */
  | 'BLOCKED'
  /** There was none yet. */
  | 'INIT'
  /** Passed. */
  | 'NORMAL'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** A range of sizes, in bytes. At most one end on each side, at least one in all. */
export type ByteSizeRange = {
  /** More than this. */
  gt?: number | null | undefined;
  /** At least this. */
  gte?: number | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** At most this. */
  lte?: number | null | undefined;
};

/** What the vendor can be told to report. */
export type CallbackEventType =
  /** A live recording has become a video. */
  | 'ADD_LIVE_RECORD_VIDEO_COMPLETE'
  /** All events of AI processing, which are switched together. Told of are AI_MEDIA_AUDIT_COMPLETE, AI_MEDIA_DNA_COMPLETE and AI_VIDEO_TAG_COMPLETE. */
  | 'AI_COMPLETE'
  /** A medium was reviewed by AI. Switched on by AI_COMPLETE. */
  | 'AI_MEDIA_AUDIT_COMPLETE'
  /** The fingerprint of a medium was taken. Switched on by AI_COMPLETE. */
  | 'AI_MEDIA_DNA_COMPLETE'
  /** A video was tagged by AI. Switched on by AI_COMPLETE. */
  | 'AI_VIDEO_TAG_COMPLETE'
  /** Everything, future kinds included. */
  | 'ALL'
  /** An attached media asset has arrived. */
  | 'ATTACHED_MEDIA_UPLOAD_COMPLETE'
  /** A video was reviewed by a person. */
  | 'CREATE_AUDIT_COMPLETE'
  /** Media were deleted. */
  | 'DELETE_MEDIA_COMPLETE'
  /** An animated preview was made. */
  | 'DYNAMIC_IMAGE_COMPLETE'
  /** The source file of a video has arrived. */
  | 'FILE_UPLOAD_COMPLETE'
  /** An image has arrived. */
  | 'IMAGE_UPLOAD_COMPLETE'
  /** A live recording begins to be composed. */
  | 'LIVE_RECORD_VIDEO_COMPOSE_START'
  /** What is said about a video was created, edited or deleted. */
  | 'MEDIA_BASE_CHANGE_COMPLETE'
  /** Online editing has produced a video. */
  | 'PRODUCE_MEDIA_COMPLETE'
  /** An archived video was restored, or could not be. */
  | 'RESTORE_MEDIA_COMPLETE'
  /** Snapshots were taken. */
  | 'SNAPSHOT_COMPLETE'
  /** One stream of a video is transcoded. */
  | 'STREAM_TRANSCODE_COMPLETE'
  /** The delivery network has forgotten a video's files, or has fetched them. The console cannot switch it on. */
  | 'SUBMIT_MEDIA_REFRESH_COMPLETE'
  /** All streams of a video are transcoded. */
  | 'TRANSCODE_COMPLETE'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** A pull from a URL is over, whether or not it succeeded. */
  | 'UPLOAD_BY_URL_COMPLETE'
  /** The source was analysed: duration and the like are known. */
  | 'VIDEO_ANALYSIS_COMPLETE'
  /** A workflow is over. */
  | 'WORKFLOW_TASK_COMPLETE';

/** How one cancellation of a batch ended. */
export type CancelUrlUploadOutcome =
  /** It is gone: by this call, or by an attempt of it whose answer was lost. */
  | 'CANCELLED'
  /** The item breaks a rule, or VOD could not be asked: see `error`. */
  | 'FAILED'
  /** There is no such job. */
  | 'MISSING'
  /** It is there, and does not wait any more. */
  | 'NOT_CANCELLABLE';

/** The jobs to cancel. Takes exactly one of the two lists, at most 20 entries. */
export type CancelUrlUploadsInput = {
  /** The jobs' ids. */
  jobIds?: Array<string | number> | null | undefined;
  /** URLs as they were submitted: all their jobs that wait. */
  sourceUrls?: Array<string> | null | undefined;
};

/** What categories are sorted by. */
export type CategoryOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC';

/** Which of the two trees a category stands in. */
export type CategoryType =
  /** The tree for videos, audio, images and attached media: three levels. */
  | 'DEFAULT'
  /** The tree for editing material: two levels. */
  | 'MATERIAL'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** A watermark, a subtitle or a piece of material about to be uploaded. */
export type CreateAttachedMediaUploadInput = {
  /** The application that it belongs to. */
  appId?: string | number | null | undefined;
  /** The categories to sort it into: at most 5 numbers. */
  categoryIds?: Array<string | number> | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** The format, of those that `AttachedMediaType` lists, in any case. What the vendor takes when neither this nor `fileName` tells is not documented. */
  extension?: string | null | undefined;
  /** Name or path of the file. Its extension tells the format unless `extension` does. */
  fileName?: string | null | undefined;
  /** Size of the file, in bytes. */
  fileSize?: number | null | undefined;
  /** Host of the bucket to store it in, such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. The account's default when absent. */
  storageLocation?: string | null | undefined;
  /** At most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title?: string | null | undefined;
  /** What the file is for: this decides which formats it may have. */
  type: AttachedMediaType;
  /** What to attach to it. Echoed in its events alone. */
  userData?: UserDataInput | null | undefined;
};

/** An image file about to be uploaded, and the image it becomes. */
export type CreateImageUploadInput = {
  /** The application that it belongs to. */
  appId?: string | number | null | undefined;
  /** The category to sort it into: a number. */
  categoryId?: string | number | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** The format: png, jpg, jpeg, gif, heic or webp, in any case. PNG when neither this nor `fileName` tells. */
  extension?: string | null | undefined;
  /** Name or path of the file. Its extension tells the format unless `extension` does. */
  fileName?: string | null | undefined;
  /** Host of the bucket to store it in, such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. The account's default when absent. */
  storageLocation?: string | null | undefined;
  /** At most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title?: string | null | undefined;
  /** What the image is for. */
  type: ImageType;
  /** What to attach to the image. Echoed in its events alone. */
  userData?: UserDataInput | null | undefined;
};

/** A transcoded stream, and the video to attach it to. */
export type CreateStreamUploadInput = {
  /** How fine it is. */
  definition: Definition;
  /** The format, such as `mp4`. Required when the path of the URL does not end in an extension; wins over it. */
  fileExtension?: string | null | undefined;
  /** Its kind of high dynamic range, if it has one. */
  hdrType?: HdrType | null | undefined;
  /** Where it goes in the bucket. Needs the scope vod:admin: somebody else's file may lie there. */
  placement?: StreamPlacementInput | null | undefined;
  /** Where the stream is: http or https, readable from the public network, with its own authentication parameters if it needs any. */
  streamUrl: string;
  /** What to attach to the job. */
  userData?: UserExtendInput | null | undefined;
  /** The video. */
  videoId: string | number;
};

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

/** How the submission of one URL of a batch ended. */
export type CreateUrlUploadOutcome =
  /** The job is queued. */
  | 'CREATED'
  /** There is no job, unless `error` says that this is not known. */
  | 'FAILED';

/** Files to pull from URLs. */
export type CreateUrlUploadsInput = {
  /** The application that they belong to. */
  appId?: string | number | null | undefined;
  /** Use the first frame as thumbnail. The vendor documents no more than the name. */
  firstFrameCover?: boolean | null | undefined;
  /** Generate a thumbnail. The vendor documents no more than the name. */
  generateThumbnail?: boolean | null | undefined;
  /** At most 20. */
  items: Array<UrlUploadItemInput>;
  /** Host of the bucket to store them in, such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. The account's default when absent. */
  storageLocation?: string | null | undefined;
  /** The transcoding template group of all files that name none; `VOD_NO_TRANSCODE` for none. The account's default when absent. */
  templateGroupId?: string | number | null | undefined;
  /** What to attach to each of them. */
  userData?: UserExtendInput | null | undefined;
  /** The workflow that processes them; wins over `templateGroupId`. */
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

/** How the deletion of one video of a batch ended. */
export type DeleteVideoOutcome =
  /** It is gone for good: by this call, or by an attempt of it whose answer was lost. */
  | 'DELETED'
  /** VOD did not do it, or did not say whether it did: see `error`. */
  | 'FAILED'
  /** The account may not do this to this video. */
  | 'FORBIDDEN'
  /** There is no such video. */
  | 'MISSING'
  /** The item breaks a rule: `error` says which. Nothing was done. */
  | 'REFUSED';

/** The videos to delete: at most 100 ids of both kinds together. */
export type DeleteVideosInput = {
  /** The ids that the videos' creators chose. Costs a GetVideoInfos call per 20. */
  referenceIds?: Array<string | number> | null | undefined;
  /** The videos' ids. */
  videoIds?: Array<string | number> | null | undefined;
};

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

/** The values of `errors[].extensions.code` for errors that stem from VOD or from a rule of this gateway, and of `ItemError.code`. */
export type ErrorCode =
  /** The input can never work: the message says what is wrong. */
  | 'BAD_USER_INPUT'
  /** The thing is there, and its state refuses the call. */
  | 'CONFLICT'
  /** The document costs more than one may: the message says how much. */
  | 'COST_LIMIT_EXCEEDED'
  /** Only listed documents run here, and this is none of them. */
  | 'DOCUMENT_NOT_ALLOWED'
  /** The caller lacks the scope that the message names, or the account may not do this to this thing. */
  | 'FORBIDDEN'
  /** Nobody foresaw it: report it with the request id. */
  | 'INTERNAL_SERVER_ERROR'
  /** The thing asked for is not there. */
  | 'NOT_FOUND'
  /** The gateway takes no more requests for now: repeat later. */
  | 'OVERLOADED'
  /** The caller has used up their share: wait `retryAfterMs`. */
  | 'RATE_LIMITED'
  /** VOD takes no more calls for now: wait `retryAfterMs`. */
  | 'THROTTLED'
  /** The caller did not prove who they are: get a new token. */
  | 'UNAUTHENTICATED'
  /** The gateway's own set-up is at fault: tell its operator. */
  | 'UPSTREAM_MISCONFIGURED'
  /** VOD did not answer in time. */
  | 'UPSTREAM_TIMEOUT'
  /** VOD is down, unreachable, or answers nonsense. */
  | 'UPSTREAM_UNAVAILABLE';

/** How that ended which an event tells of. */
export type EventOutcome =
  /** It has failed. */
  | 'FAILURE'
  /** It is done. */
  | 'SUCCESS'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** A range of numbers. At most one end on each side, at least one in all. */
export type FloatRange = {
  /** More than this. */
  gt?: number | null | undefined;
  /** At least this. */
  gte?: number | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** At most this. */
  lte?: number | null | undefined;
};

/** Kinds of high dynamic range, as the vendor names them. */
export type HdrType =
  /** Dolby Vision. */
  | 'DOLBY_VISION'
  /** HDR. */
  | 'HDR'
  /** HDR10. */
  | 'HDR10'
  /** HDR Vivid. */
  | 'HDR_VIVID'
  /** HLG. */
  | 'HLG'
  /** SDR+. */
  | 'SDR_PLUS'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** Post events to a URL. */
export type HttpCallbackInput = {
  /** The key to sign with, when `signed`: at most 32 characters, with upper case, lower case and digits among them. It is never shown again. To change it, let the receiver accept both first. */
  authKey?: string | null | undefined;
  /** Whether the vendor is to sign what it posts. Asked for each time, so that nobody switches it off by leaving out the key. */
  signed: boolean;
  /** Where to: one http or https URL, at most 256 bytes. Kept character for character, since the vendor signs it so: receivers must know it in this form. */
  url: string;
};

/** What an image is for. */
export type ImageType =
  /** The thumbnail of a video. */
  | 'COVER'
  /** An image of its own. */
  | 'DEFAULT'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN';

/** What the videos of the library are sorted by. */
export type LibraryOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC';

/** Which events are told: those that match every list given. An empty list is as good as none. */
export type MediaEventFilter = {
  /** About one of these media, at most 100. */
  mediaIds?: Array<string | number> | null | undefined;
  /** About one of these kinds of media. */
  mediaKinds?: Array<MediaKind> | null | undefined;
  /** Of one of these types. ALL is every type, AI_COMPLETE each of AI processing. */
  types?: Array<CallbackEventType> | null | undefined;
};

/** Which media to find: those that meet every condition given. No text in it may hold a single quote, a backslash or a control character, which VOD cannot be asked for; a list takes 1 to 100 entries. */
export type MediaFilter = {
  /** Belongs to one of these applications. */
  appIds?: Array<string | number> | null | undefined;
  /** Is sorted into this category: a number. */
  categoryId?: string | number | null | undefined;
  /** Was created then. */
  createdAt?: TimeRange | null | undefined;
  /** Its description contains this, at most 1,024 bytes. */
  description?: string | null | undefined;
  /** Was last changed then. */
  modifiedAt?: TimeRange | null | undefined;
  /** Its tags contain one of these, at most 32 bytes each. */
  tags?: Array<string> | null | undefined;
  /** Its title contains this, at most 128 bytes. */
  title?: string | null | undefined;
};

/** What an event is about. */
export type MediaKind =
  /** A watermark, a subtitle file or the like. */
  | 'ATTACHED_MEDIA'
  /** An image. */
  | 'IMAGE'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** A video, or audio. */
  | 'VIDEO';

/** What to search for; `searchVideos` searches for videos. */
export type MediaSearchType =
  /** Watermarks, subtitles and pieces of editing material. */
  | 'ATTACHED_MEDIA'
  /** Audio files. */
  | 'AUDIO'
  /** Images. */
  | 'IMAGE';

/** Which of the vendor's products a video came from. */
export type MediaSource =
  /** Online editing. */
  | 'EDITING'
  /** Uploaded. */
  | 'GENERAL'
  /** Recorded from a live stream. */
  | 'LIVE'
  /** A short video's app. */
  | 'SHORT_VIDEO'
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

/** Put events into a queue of the message service. */
export type MnsCallbackInput = {
  /** The public endpoint of the queue service, such as `https://<account>.mns.cn-shanghai.aliyuncs.com/`. */
  endpoint: string;
  /** The queue's name. */
  queueName: string;
};

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

/** Files that lie in a connected bucket. */
export type RegisterMediaInput = {
  /** Use the first frame as thumbnail. The vendor documents no more than the name. */
  firstFrameCover?: boolean | null | undefined;
  /** Generate a thumbnail. The vendor documents no more than the name. */
  generateThumbnail?: boolean | null | undefined;
  /** At most 10, each for another file. */
  items: Array<RegisterMediaItemInput>;
  /** The transcoding template group. Unlike for uploads, none means no processing: the videos stay UPLOAD_SUCC and cannot be played. `VOD_NO_TRANSCODE` makes them playable as they are. */
  templateGroupId?: string | number | null | undefined;
  /** What to attach to each of them. */
  userData?: UserExtendInput | null | undefined;
  /** The workflow that processes them; wins over `templateGroupId`. */
  workflowId?: string | number | null | undefined;
};

/** A file in a connected bucket, and the video that it becomes. */
export type RegisterMediaItemInput = {
  /** The category to sort it into: a number. */
  categoryId?: string | number | null | undefined;
  /** A thumbnail of your own, at most 1,024 bytes. */
  coverUrl?: string | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** The file: http or https, at most 1,024 bytes, with an extension. */
  fileUrl: string;
  /** At most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title: string;
};

/** How the registration of one file of a batch ended. */
export type RegisterMediaOutcome =
  /** There is no record, unless `error` says that this is not known. */
  | 'FAILED'
  /** It had a record before: nothing changed. Also said when this call made the record and its first answer was lost. */
  | 'KNOWN'
  /** It has a record now. */
  | 'REGISTERED';

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

/** Where events go, and which. Replaces what was set. Takes exactly one of `http` and `mns`. */
export type SetMessageCallbackInput = {
  /** The application whose events they are; the vendor's default application when absent. */
  appId?: string | number | null | undefined;
  /** Which events to send: ALL by itself, or a list; an empty list switches all of them off. Those of AI processing are switched on by AI_COMPLETE, and not one by one. */
  eventTypes: Array<CallbackEventType>;
  /** Post them. This or `mns`. */
  http?: HttpCallbackInput | null | undefined;
  /** Queue them. This or `http`. */
  mns?: MnsCallbackInput | null | undefined;
};

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

/** Where a pulled stream goes in the bucket. The vendor gives an example and does not say what its members mean; they are passed on as they are. */
export type StreamPlacementInput = {
  /** The vendor's `AddressMapping`. */
  addressMapping?: boolean | null | undefined;
  /** The vendor's `CustomFileName`, such as `xxx.mp4`. */
  customFileName?: string | null | undefined;
  /** The vendor's `CustomPath`, such as `test/xxx`. */
  customPath?: string | null | undefined;
  /** The vendor's `isOverwritePath`. */
  overwritePath?: boolean | null | undefined;
};

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

/** A stretch of time; the vendor's times are whole seconds. At most one end on each side, at least one in all. */
export type TimeRange = {
  /** More than this. */
  gt?: string | null | undefined;
  /** At least this. */
  gte?: string | null | undefined;
  /** Less than this. */
  lt?: string | null | undefined;
  /** At most this. */
  lte?: string | null | undefined;
};

/** A stretch of time, by whole seconds. Whether its very ends are inside, the vendor does not say. */
export type TimeSpan = {
  /** Its start. */
  from?: string | null | undefined;
  /** Its end, later than `from`. */
  until?: string | null | undefined;
};

/** A video, and what is to change of it. What is left out stays; null is refused, since VOD documents no way to clear a field. */
export type UpdateVideoInput = {
  /** The category to sort it into: a number. */
  categoryId?: string | number | null | undefined;
  /** The thumbnail. */
  coverUrl?: string | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** The id that the video's creator chose; it names the video and does not change. Costs a GetVideoInfos call. */
  referenceId?: string | number | null | undefined;
  /** All tags from now on: at most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title?: string | null | undefined;
  /** What is attached to it. Costs a GetVideoInfos call, since the rest of it must be kept. */
  userData?: UserDataChangeInput | null | undefined;
  /** The video's id. This or `referenceId`. */
  videoId?: string | number | null | undefined;
};

/** How the edit of one video of a batch ended. */
export type UpdateVideoOutcome =
  /** VOD did not do it, or did not say whether it did: see `error`. */
  | 'FAILED'
  /** The account may not do this to this video. */
  | 'FORBIDDEN'
  /** There is no such video. */
  | 'MISSING'
  /** The item breaks a rule: `error` says which. Nothing was done. */
  | 'REFUSED'
  /** The edit was made. */
  | 'UPDATED';

/** Videos, each with what is to change of it. */
export type UpdateVideosInput = {
  /** At most 100, each for another video. */
  videos: Array<VideoUpdateInput>;
};

/** How the upload of a source file stands. */
export type UploadStatus =
  /** Waits. */
  | 'PENDING'
  /** Has been begun. */
  | 'PROCESSING'
  /** Done, and the event was sent. */
  | 'SUCCESS'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** Some of it has arrived. */
  | 'UPLOADING'
  /** It failed. */
  | 'UPLOAD_FAIL'
  /** It has arrived. */
  | 'UPLOAD_SUCCESS';

/** A file to pull from a URL, and the video that it becomes. */
export type UrlUploadItemInput = {
  /** The category to sort it into: a number. */
  categoryId?: string | number | null | undefined;
  /** A thumbnail of your own, at most 1,024 bytes. */
  coverUrl?: string | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** The format, such as `mp4`. Required when the path of the URL does not end in an extension; wins over it. */
  fileExtension?: string | null | undefined;
  /** Size of the file, in bytes, at most 20 GiB. */
  fileSize?: number | null | undefined;
  /** Where the file is: http or https, readable from the public network until it was pulled. */
  sourceUrl: string;
  /** At most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** The transcoding template group of this file; wins over the one of the batch. */
  templateGroupId?: string | number | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title: string;
  /** The workflow that processes this file; wins over `templateGroupId`. */
  workflowId?: string | number | null | undefined;
};

/** Where a job that pulls a file from a URL is on its way. */
export type UrlUploadStatus =
  /** The file is being pulled. */
  | 'DOWNLOADING'
  /** Failed: it could not be pulled. `error` says why. */
  | 'DOWNLOAD_FAIL'
  /** It was pulled. */
  | 'DOWNLOAD_SUCCESS'
  /** Waits; can still be cancelled. */
  | 'PENDING'
  /** Has been begun. */
  | 'PROCESSING'
  /** Done, and the event was sent. */
  | 'SUCCESS'
  /** A value that the vendor added and this gateway does not know yet. */
  | 'UNKNOWN'
  /** It is being stored. */
  | 'UPLOADING'
  /** Failed: it could not be stored. `error` says why. */
  | 'UPLOAD_FAIL'
  /** It was stored. */
  | 'UPLOAD_SUCCESS';

/** What is to change of what is attached to a video. */
export type UserDataChangeInput = {
  /** The caller's own value from now on: any JSON value, at most 384 bytes as JSON; null removes it. In a video that was not made through this gateway a number, a boolean or a list is kept as its JSON text. */
  extend?: unknown;
};

/** What the creator of a media asset attaches to it. */
export type UserDataInput = {
  /** Upload through this accelerated endpoint, such as `https://oss-accelerate.aliyuncs.com`; the bucket must have transfer acceleration switched on. */
  accelerateDomain?: string | null | undefined;
  /** Any JSON value of the caller's own, at most 384 bytes as JSON: stored with the asset and echoed in its events. Those who read the library may see it. */
  extend?: unknown;
};

/** What the creator of media assets attaches to them, when no browser uploads their files. */
export type UserExtendInput = {
  /** Any JSON value of the caller's own, at most 384 bytes as JSON: stored with each asset and echoed in its events. Those who read the library may see it. */
  extend?: unknown;
};

/** Which videos to find: those that meet every condition given. No text in it may hold a single quote, a backslash or a control character, which VOD cannot be asked for; a list takes 1 to 100 entries. */
export type VideoFilter = {
  /** Meets all of these filters too, for each of several tags for instance. Filters nest 4 deep, 32 in all. */
  and?: Array<VideoFilter> | null | undefined;
  /** Belongs to one of these applications. */
  appIds?: Array<string | number> | null | undefined;
  /** Is sorted into this category: a number. */
  categoryId?: string | number | null | undefined;
  /** Was created then. */
  createdAt?: TimeRange | null | undefined;
  /** Its description contains this, at most 1,024 bytes. */
  description?: string | null | undefined;
  /** Plays this long, in seconds. */
  duration?: FloatRange | null | undefined;
  /** Is one of these. */
  ids?: Array<string | number> | null | undefined;
  /** Came from one of these. */
  mediaSource?: Array<MediaSource> | null | undefined;
  /** Was last changed then. */
  modifiedAt?: TimeRange | null | undefined;
  /** Meets at least one of these filters too. */
  or?: Array<VideoFilter> | null | undefined;
  /** Is prepared for live production to one of these degrees. */
  preprocessStatus?: Array<PreprocessStatus> | null | undefined;
  /** Its source file has this size. */
  size?: ByteSizeRange | null | undefined;
  /** Has one of these statuses. */
  status?: Array<VideoStatus> | null | undefined;
  /** Is stored in one of these buckets, each a host such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. */
  storageLocations?: Array<string> | null | undefined;
  /** Its tags contain one of these, at most 32 bytes each. */
  tags?: Array<string> | null | undefined;
  /** Its title contains this, at most 128 bytes. */
  title?: string | null | undefined;
};

/** What the videos found are sorted by. */
export type VideoOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Last changed last. */
  | 'MODIFIED_AT_ASC'
  /** Last changed first. */
  | 'MODIFIED_AT_DESC';

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

/** One video of a batch, and what is to change of it. What is left out stays; null is refused, since VOD documents no way to clear a field. */
export type VideoUpdateInput = {
  /** The category to sort it into: a number. */
  categoryId?: string | number | null | undefined;
  /** The thumbnail. */
  coverUrl?: string | null | undefined;
  /** At most 1,024 bytes in UTF-8, no emoji. */
  description?: string | null | undefined;
  /** All tags from now on: at most 16, each at most 32 bytes in UTF-8, no emoji, no comma. */
  tags?: Array<string> | null | undefined;
  /** At most 128 bytes in UTF-8, no emoji. */
  title?: string | null | undefined;
  /** The video's id. */
  videoId: string | number;
};

export type AttachedMediaQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type AttachedMediaQuery = { attachedMedia: Array<{ id: string, title: string | null, description: string | null, type: AttachedMediaType | null, status: AssetStatus, tags: Array<string>, url: string | null, createdAt: string | null, modifiedAt: string | null, storageLocation: string | null, appId: string | null, categories: Array<{ id: string, name: string | null, level: number | null, parentId: string | null, type: CategoryType | null, childCount: number | null }> } | null> };

export type AttachedMediaPartsFragment = { id: string, title: string | null, description: string | null, type: AttachedMediaType | null, status: AssetStatus, tags: Array<string>, url: string | null, createdAt: string | null, modifiedAt: string | null, storageLocation: string | null, appId: string | null, categories: Array<{ id: string, name: string | null, level: number | null, parentId: string | null, type: CategoryType | null, childCount: number | null }> };

export type AttachedMediaUrlsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  outputType?: OutputType | null | undefined;
  authTimeout?: number | null | undefined;
}>;


export type AttachedMediaUrlsQuery = { attachedMedia: Array<{ id: string, url: string | null } | null> };

export type CancelUrlUploadsMutationVariables = Exact<{
  input: CancelUrlUploadsInput;
}>;


export type CancelUrlUploadsMutation = { cancelUrlUploads: { requestId: string, results: Array<{ jobId: string | null, sourceUrl: string | null, outcome: CancelUrlUploadOutcome, cancelledJobIds: Array<string>, error: { code: ErrorCode, message: string, vodCode: string | null } | null }> } | null };

export type CategoriesQueryVariables = Exact<{
  parentId?: string | number | null | undefined;
  type?: CategoryType | null | undefined;
  orderBy?: CategoryOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CategoriesQuery = { categories: { totalCount: number, parent: { id: string, name: string | null, level: number | null, parentId: string | null, type: CategoryType | null, childCount: number | null } | null, edges: Array<{ cursor: string, node: { id: string, name: string | null, level: number | null, parentId: string | null, type: CategoryType | null, childCount: number | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CategoryQueryVariables = Exact<{
  id: string | number;
}>;


export type CategoryQuery = { category: { id: string, name: string | null, level: number | null, parentId: string | null, type: CategoryType | null, childCount: number | null } | null };

export type CategoryPartsFragment = { id: string, name: string | null, level: number | null, parentId: string | null, type: CategoryType | null, childCount: number | null };

export type CreateAttachedMediaUploadMutationVariables = Exact<{
  input: CreateAttachedMediaUploadInput;
}>;


export type CreateAttachedMediaUploadMutation = { createAttachedMediaUpload: { mediaId: string, mediaUrl: string | null, fileUrl: string | null, requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } } | null };

export type CreateImageUploadMutationVariables = Exact<{
  input: CreateImageUploadInput;
}>;


export type CreateImageUploadMutation = { createImageUpload: { imageId: string, imageUrl: string | null, fileUrl: string | null, requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } } | null };

export type CreateStreamUploadMutationVariables = Exact<{
  input: CreateStreamUploadInput;
}>;


export type CreateStreamUploadMutation = { createStreamUpload: { requestId: string, jobId: string, videoId: string, fileUrl: string | null, upload: { id: string, sourceUrl: string | null, status: UrlUploadStatus, fileSize: number | null, createdAt: string | null, completedAt: string | null, videoId: string | null, error: { code: string, message: string | null } | null, userData: { extend: unknown } | null } | null } | null };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { videoId: string, requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } } | null };

export type CreateUrlUploadsMutationVariables = Exact<{
  input: CreateUrlUploadsInput;
}>;


export type CreateUrlUploadsMutation = { createUrlUploads: { requestId: string, results: Array<{ sourceUrl: string, outcome: CreateUrlUploadOutcome, jobId: string | null, error: { code: ErrorCode, message: string, vodCode: string | null } | null }> } | null };

export type DeleteMessageCallbackMutationVariables = Exact<{
  appId?: string | number | null | undefined;
}>;


export type DeleteMessageCallbackMutation = { deleteMessageCallback: { requestId: string } | null };

export type DeleteMultipartUploadMutationVariables = Exact<{
  videoId: string | number;
}>;


export type DeleteMultipartUploadMutation = { deleteMultipartUpload: { requestId: string, videoId: string } | null };

export type DeleteVideosMutationVariables = Exact<{
  input: DeleteVideosInput;
}>;


export type DeleteVideosMutation = { deleteVideos: { requestId: string, results: Array<{ videoId: string | null, referenceId: string | null, outcome: DeleteVideoOutcome, error: { code: ErrorCode, message: string, vodCode: string | null, retryable: boolean, retryAfterMs: number | null } | null }> } | null };

export type ImageQueryVariables = Exact<{
  id: string | number;
}>;


export type ImageQuery = { image: { id: string, title: string | null, description: string | null, type: ImageType | null, status: AssetStatus, tags: Array<string>, url: string | null, createdAt: string | null, storageLocation: string | null, appId: string | null, category: { id: string, name: string | null } | null, mezzanine: { fileUrl: string | null, fileName: string | null, size: number | null, width: number | null, height: number | null } | null } | null };

export type ImagePartsFragment = { id: string, title: string | null, description: string | null, type: ImageType | null, status: AssetStatus, tags: Array<string>, url: string | null, createdAt: string | null, storageLocation: string | null, appId: string | null, category: { id: string, name: string | null } | null, mezzanine: { fileUrl: string | null, fileName: string | null, size: number | null, width: number | null, height: number | null } | null };

export type ImageUrlsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  outputType?: OutputType | null | undefined;
  authTimeout?: number | null | undefined;
}>;


export type ImageUrlsQuery = { images: Array<{ id: string, url: string | null } | null> };

export type ImagesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ImagesQuery = { images: Array<{ id: string, title: string | null, description: string | null, type: ImageType | null, status: AssetStatus, tags: Array<string>, url: string | null, createdAt: string | null, storageLocation: string | null, appId: string | null, category: { id: string, name: string | null } | null, mezzanine: { fileUrl: string | null, fileName: string | null, size: number | null, width: number | null, height: number | null } | null } | null> };

export type ItemErrorPartsFragment = { code: ErrorCode, message: string, vodCode: string | null, retryable: boolean, retryAfterMs: number | null };

export type LibraryVideosQueryVariables = Exact<{
  status?: Array<VideoStatus> | VideoStatus | null | undefined;
  categoryId?: string | number | null | undefined;
  createdAt?: TimeSpan | null | undefined;
  storageLocation?: string | null | undefined;
  referenceIds?: Array<string | number> | string | number | null | undefined;
  orderBy?: LibraryOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type LibraryVideosQuery = { libraryVideos: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, appId: string | null, category: { id: string, name: string | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type MediaEventsSubscriptionVariables = Exact<{
  filter?: MediaEventFilter | null | undefined;
}>;


export type MediaEventsSubscription = { mediaEvents: { type: CallbackEventType, mediaKind: MediaKind, mediaId: string | null, jobId: string | null, at: string, outcome: EventOutcome, missed: number, video: { id: string, status: VideoStatus, title: string | null } | null } | null };

export type MediaLibraryQueryVariables = Exact<{
  filter?: VideoFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MediaLibraryQuery = { searchVideos: { totalCount: number, edges: Array<{ node: { id: string, title: string | null, status: VideoStatus, category: { id: string, name: string | null } | null, mezzanine: { fileName: string | null, size: number | null } | null, playback: { streams: Array<{ definition: Definition | null, format: PlayFormat | null, url: string }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MessageCallbackQueryVariables = Exact<{
  appId?: string | number | null | undefined;
}>;


export type MessageCallbackQuery = { messageCallback: { appId: string | null, eventTypes: Array<CallbackEventType>, http: { url: string | null, signed: boolean } | null, mns: { endpoint: string | null, queueName: string | null } | null } | null };

export type MessageCallbackPartsFragment = { appId: string | null, eventTypes: Array<CallbackEventType>, http: { url: string | null, signed: boolean } | null, mns: { endpoint: string | null, queueName: string | null } | null };

export type MezzanineQueryVariables = Exact<{
  id: string | number;
  outputType?: OutputType | null | undefined;
  authTimeout?: number | null | undefined;
  withStreams?: boolean | null | undefined;
  withFile?: boolean | null | undefined;
}>;


export type MezzanineQuery = { video: { id: string, mezzanine: { fileName?: string | null, fileUrl?: string | null, md5: string | null, crc64: string | null, status: MezzanineStatus | null, size: number | null, width: number | null, height: number | null, bitrate: number | null, fps: number | null, duration: number | null, createdAt: string | null, outputType: OutputType | null, preprocessStatus: PreprocessStatus | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, videoStreams: Array<{ index: number | null, codecName: string | null, codecLongName: string | null, codecTimeBase: string | null, codecTagString: string | null, codecTag: string | null, timeBase: string | null, startTime: number | null, duration: number | null, bitrate: number | null, frameCount: number | null, language: string | null, profile: string | null, level: string | null, width: number | null, height: number | null, bFrames: number | null, sampleAspectRatio: string | null, displayAspectRatio: string | null, pixelFormat: string | null, fps: number | null, averageFps: number | null, rotation: number | null, hdrType: HdrType | null }> | null, audioStreams: Array<{ index: number | null, codecName: string | null, codecLongName: string | null, codecTimeBase: string | null, codecTagString: string | null, codecTag: string | null, timeBase: string | null, startTime: number | null, duration: number | null, bitrate: number | null, frameCount: number | null, language: string | null, sampleFormat: string | null, sampleRate: number | null, channels: number | null, channelLayout: string | null }> | null } | null } | null };

export type PlayAuthQueryVariables = Exact<{
  id: string | number;
  ttl?: number | null | undefined;
}>;


export type PlayAuthQuery = { video: { id: string, playAuth: { playAuth: string, expiresAt: string, expiresInSeconds: number } | null } | null };

export type PlayTokenQueryVariables = Exact<{
  id: string | number;
  ttl?: number;
  formats?: Array<PlayFormat> | PlayFormat | null | undefined;
  streamTypes?: Array<StreamType> | StreamType | null | undefined;
}>;


export type PlayTokenQuery = { video: { id: string, playToken: { token: string, expiresAt: string, expiresInSeconds: number } | null } | null };

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


export type PlaybackQuery = { video: { id: string, playback: { mediaType: StreamType | null, danmuUrl: string | null, streams: Array<{ url: string, format: PlayFormat | null, definition: Definition | null, specification: string | null, streamType: StreamType | null, codecName: string | null, bitrate: number | null, fps: number | null, duration: number | null, size: number | null, width: number | null, height: number | null, bitDepth: number | null, hdrType: HdrType | null, narrowBandType: number | null, encryptType: EncryptType | null, encryptMode: string | null, status: StreamStatus | null, jobId: string | null, jobType: number | null, jobExt: string | null, watermarkId: string | null, createdAt: string | null, modifiedAt: string | null }> } | null } | null };

export type PlayStreamPartsFragment = { url: string, format: PlayFormat | null, definition: Definition | null, specification: string | null, streamType: StreamType | null, codecName: string | null, bitrate: number | null, fps: number | null, duration: number | null, size: number | null, width: number | null, height: number | null, bitDepth: number | null, hdrType: HdrType | null, narrowBandType: number | null, encryptType: EncryptType | null, encryptMode: string | null, status: StreamStatus | null, jobId: string | null, jobType: number | null, jobExt: string | null, watermarkId: string | null, createdAt: string | null, modifiedAt: string | null };

export type RefreshUploadMutationVariables = Exact<{
  videoId?: string | number | null | undefined;
  referenceId?: string | number | null | undefined;
  onlyWhileUploading?: boolean | null | undefined;
}>;


export type RefreshUploadMutation = { refreshUpload: { videoId: string, requestId: string, uploadAddress: string, uploadAuth: string, expiresAt: string, expiresInSeconds: number, location: { endpoint: string, bucket: string, objectKey: string }, sts: { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string } } | null };

export type RegisterMediaMutationVariables = Exact<{
  input: RegisterMediaInput;
}>;


export type RegisterMediaMutation = { registerMedia: { requestId: string, results: Array<{ fileUrl: string, outcome: RegisterMediaOutcome, videoId: string | null, video: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null, error: { code: ErrorCode, message: string, vodCode: string | null } | null }> } | null };

export type SearchMediaQueryVariables = Exact<{
  type: MediaSearchType;
  filter?: MediaFilter | null | undefined;
  orderBy?: VideoOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type SearchMediaQuery = { searchMedia: { totalCount: number, edges: Array<{ cursor: string, node:
        | { __typename: 'AttachedMedia', id: string, title: string | null, status: AssetStatus, url: string | null, attachedMediaType: AttachedMediaType | null }
        | { __typename: 'Image', id: string, title: string | null, status: AssetStatus, url: string | null, imageType: ImageType | null, mezzanine: { size: number | null } | null }
        | { __typename: 'Video', id: string, title: string | null, size: number | null, duration: number | null, videoStatus: VideoStatus }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SearchVideosQueryVariables = Exact<{
  filter?: VideoFilter | null | undefined;
  orderBy?: VideoOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type SearchVideosQuery = { searchVideos: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, appId: string | null, category: { id: string, name: string | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type SetMessageCallbackMutationVariables = Exact<{
  input: SetMessageCallbackInput;
}>;


export type SetMessageCallbackMutation = { setMessageCallback: { requestId: string, messageCallback: { appId: string | null, eventTypes: Array<CallbackEventType>, http: { url: string | null, signed: boolean } | null, mns: { endpoint: string | null, queueName: string | null } | null } | null } | null };

export type StsCredentialPartsFragment = { accessKeyId: string, accessKeySecret: string, securityToken: string, expiresAt: string };

export type UpdateVideoMutationVariables = Exact<{
  input: UpdateVideoInput;
}>;


export type UpdateVideoMutation = { updateVideo: { requestId: string, videoId: string, video: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null } | null };

export type UpdateVideosMutationVariables = Exact<{
  input: UpdateVideosInput;
}>;


export type UpdateVideosMutation = { updateVideos: { requestId: string, results: Array<{ videoId: string, outcome: UpdateVideoOutcome, error: { code: ErrorCode, message: string, vodCode: string | null, retryable: boolean, retryAfterMs: number | null } | null, video: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null }> } | null };

export type UploadDetailsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type UploadDetailsQuery = { videos: Array<{ id: string, uploadDetails: { status: UploadStatus | null, fileSize: number | null, uploadedSize: number | null, uploadedRatio: number | null, source: string | null, deviceModel: string | null, ipAddress: string | null, createdAt: string | null, modifiedAt: string | null, completedAt: string | null } | null } | null> };

export type UploadLocationPartsFragment = { endpoint: string, bucket: string, objectKey: string };

export type UrlUploadPartsFragment = { id: string, sourceUrl: string | null, status: UrlUploadStatus, fileSize: number | null, createdAt: string | null, completedAt: string | null, videoId: string | null, error: { code: string, message: string | null } | null, userData: { extend: unknown } | null };

export type UrlUploadVideosQueryVariables = Exact<{
  jobIds?: Array<string | number> | string | number | null | undefined;
}>;


export type UrlUploadVideosQuery = { urlUploads: Array<{ id: string, status: UrlUploadStatus, video: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null } | null> };

export type UrlUploadsQueryVariables = Exact<{
  jobIds?: Array<string | number> | string | number | null | undefined;
  sourceUrls?: Array<string> | string | null | undefined;
}>;


export type UrlUploadsQuery = { urlUploads: Array<{ id: string, sourceUrl: string | null, status: UrlUploadStatus, fileSize: number | null, createdAt: string | null, completedAt: string | null, videoId: string | null, error: { code: string, message: string | null } | null, userData: { extend: unknown } | null } | null> };

export type VideoQueryVariables = Exact<{
  id: string | number;
}>;


export type VideoQuery = { video: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null };

export type VideoPagePartsFragment = { totalCount: number, edges: Array<{ cursor: string, node: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, appId: string | null, category: { id: string, name: string | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } };

export type VideoPartsFragment = { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null };

export type VideoReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type VideoReviewQuery = { video: { id: string, auditStatus: AuditStatus | null, regionId: string | null } | null };

export type VideoUpdatedSubscriptionVariables = Exact<{
  id: string | number;
  untilFinal?: boolean | null | undefined;
}>;


export type VideoUpdatedSubscription = { videoUpdated: { id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null };

export type VideosQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type VideosQuery = { videos: Array<{ id: string, referenceId: string | null, title: string | null, description: string | null, status: VideoStatus, tags: Array<string>, size: number | null, duration: number | null, coverUrl: string | null, snapshots: Array<string>, createdAt: string | null, modifiedAt: string | null, templateGroupId: string | null, storageLocation: string | null, storageClass: StorageClass | null, restoreStatus: RestoreStatus | null, restoreExpiresAt: string | null, downloadSwitch: DownloadSwitch | null, appId: string | null, category: { id: string, name: string | null } | null, userData: { extend: unknown, callbackUrl: string | null, accelerateDomain: string | null } | null } | null> };

export const CategoryPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}}]} as unknown as DocumentNode<CategoryPartsFragment, unknown>;
export const AttachedMediaPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttachedMediaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttachedMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}}]} as unknown as DocumentNode<AttachedMediaPartsFragment, unknown>;
export const ImagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]} as unknown as DocumentNode<ImagePartsFragment, unknown>;
export const ItemErrorPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"vodCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ItemErrorPartsFragment, unknown>;
export const MessageCallbackPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageCallbackParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageCallback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"http"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"queueName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}}]}}]} as unknown as DocumentNode<MessageCallbackPartsFragment, unknown>;
export const PlayStreamPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlayStreamParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlayStream"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"streamType"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bitDepth"}},{"kind":"Field","name":{"kind":"Name","value":"hdrType"}},{"kind":"Field","name":{"kind":"Name","value":"narrowBandType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptMode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"jobType"}},{"kind":"Field","name":{"kind":"Name","value":"jobExt"}},{"kind":"Field","name":{"kind":"Name","value":"watermarkId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}}]}}]} as unknown as DocumentNode<PlayStreamPartsFragment, unknown>;
export const StsCredentialPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StsCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StsCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<StsCredentialPartsFragment, unknown>;
export const UploadLocationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadLocationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadLocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}}]} as unknown as DocumentNode<UploadLocationPartsFragment, unknown>;
export const UrlUploadPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UrlUploadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UrlUpload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fileSize"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}}]}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}}]}}]} as unknown as DocumentNode<UrlUploadPartsFragment, unknown>;
export const VideoPagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<VideoPagePartsFragment, unknown>;
export const VideoPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideoPartsFragment, unknown>;
export const AttachedMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttachedMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachedMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttachedMediaParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttachedMediaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttachedMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]} as unknown as DocumentNode<AttachedMediaQuery, AttachedMediaQueryVariables>;
export const AttachedMediaUrlsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttachedMediaUrls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutputType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachedMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"outputType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}}},{"kind":"Argument","name":{"kind":"Name","value":"authTimeout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}}}]}]}}]}}]} as unknown as DocumentNode<AttachedMediaUrlsQuery, AttachedMediaUrlsQueryVariables>;
export const CancelUrlUploadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelUrlUploads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelUrlUploadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelUrlUploads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledJobIds"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"vodCode"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelUrlUploadsMutation, CancelUrlUploadsMutationVariables>;
export const CategoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Categories"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CategoryType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CategoryOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}}]} as unknown as DocumentNode<CategoriesQuery, CategoriesQueryVariables>;
export const CategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Category"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}}]} as unknown as DocumentNode<CategoryQuery, CategoryQueryVariables>;
export const CreateAttachedMediaUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAttachedMediaUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAttachedMediaUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAttachedMediaUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaId"}},{"kind":"Field","name":{"kind":"Name","value":"mediaUrl"}},{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UploadLocationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StsCredentialParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadLocationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadLocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StsCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StsCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CreateAttachedMediaUploadMutation, CreateAttachedMediaUploadMutationVariables>;
export const CreateImageUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateImageUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateImageUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createImageUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UploadLocationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StsCredentialParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadLocationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadLocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StsCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StsCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CreateImageUploadMutation, CreateImageUploadMutationVariables>;
export const CreateStreamUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStreamUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStreamUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStreamUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UrlUploadParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UrlUploadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UrlUpload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fileSize"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}}]}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}}]}}]} as unknown as DocumentNode<CreateStreamUploadMutation, CreateStreamUploadMutationVariables>;
export const CreateUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UploadLocationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StsCredentialParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadLocationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadLocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StsCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StsCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export const CreateUrlUploadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUrlUploads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUrlUploadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUrlUploads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"vodCode"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateUrlUploadsMutation, CreateUrlUploadsMutationVariables>;
export const DeleteMessageCallbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteMessageCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"appId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteMessageCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"appId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"appId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]} as unknown as DocumentNode<DeleteMessageCallbackMutation, DeleteMessageCallbackMutationVariables>;
export const DeleteMultipartUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteMultipartUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"videoId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteMultipartUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"videoId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"videoId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}}]}}]}}]} as unknown as DocumentNode<DeleteMultipartUploadMutation, DeleteMultipartUploadMutationVariables>;
export const DeleteVideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteVideos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteVideosInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteVideos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemErrorParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"vodCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DeleteVideosMutation, DeleteVideosMutationVariables>;
export const ImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Image"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImageParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]} as unknown as DocumentNode<ImageQuery, ImageQueryVariables>;
export const ImageUrlsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageUrls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutputType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"outputType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}}},{"kind":"Argument","name":{"kind":"Name","value":"authTimeout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}}}]}]}}]}}]} as unknown as DocumentNode<ImageUrlsQuery, ImageUrlsQueryVariables>;
export const ImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Images"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImageParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]} as unknown as DocumentNode<ImagesQuery, ImagesQueryVariables>;
export const LibraryVideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LibraryVideos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VideoStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"categoryId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"createdAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeSpan"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storageLocation"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"referenceIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LibraryOrder"}}},"defaultValue":{"kind":"EnumValue","value":"CREATED_AT_DESC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"libraryVideos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"categoryId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"categoryId"}}},{"kind":"Argument","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"createdAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"storageLocation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storageLocation"}}},{"kind":"Argument","name":{"kind":"Name","value":"referenceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"referenceIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoPageParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<LibraryVideosQuery, LibraryVideosQueryVariables>;
export const MediaEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MediaEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MediaEventFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"mediaKind"}},{"kind":"Field","name":{"kind":"Name","value":"mediaId"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<MediaEventsSubscription, MediaEventsSubscriptionVariables>;
export const MediaLibraryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MediaLibrary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VideoFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchVideos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"playback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"streams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MediaLibraryQuery, MediaLibraryQueryVariables>;
export const MessageCallbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MessageCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"appId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"appId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"appId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageCallbackParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageCallbackParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageCallback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"http"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"queueName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}}]}}]} as unknown as DocumentNode<MessageCallbackQuery, MessageCallbackQueryVariables>;
export const MezzanineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Mezzanine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutputType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStreams"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withFile"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"outputType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}}},{"kind":"Argument","name":{"kind":"Name","value":"authTimeout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}}},{"kind":"Argument","name":{"kind":"Name","value":"withStreams"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStreams"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withFile"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"fileUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withFile"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"md5"}},{"kind":"Field","name":{"kind":"Name","value":"crc64"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"outputType"}},{"kind":"Field","name":{"kind":"Name","value":"preprocessStatus"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"videoStreams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"codecLongName"}},{"kind":"Field","name":{"kind":"Name","value":"codecTimeBase"}},{"kind":"Field","name":{"kind":"Name","value":"codecTagString"}},{"kind":"Field","name":{"kind":"Name","value":"codecTag"}},{"kind":"Field","name":{"kind":"Name","value":"timeBase"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"frameCount"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bFrames"}},{"kind":"Field","name":{"kind":"Name","value":"sampleAspectRatio"}},{"kind":"Field","name":{"kind":"Name","value":"displayAspectRatio"}},{"kind":"Field","name":{"kind":"Name","value":"pixelFormat"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"averageFps"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}},{"kind":"Field","name":{"kind":"Name","value":"hdrType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audioStreams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"codecLongName"}},{"kind":"Field","name":{"kind":"Name","value":"codecTimeBase"}},{"kind":"Field","name":{"kind":"Name","value":"codecTagString"}},{"kind":"Field","name":{"kind":"Name","value":"codecTag"}},{"kind":"Field","name":{"kind":"Name","value":"timeBase"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"frameCount"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"sampleFormat"}},{"kind":"Field","name":{"kind":"Name","value":"sampleRate"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"channelLayout"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MezzanineQuery, MezzanineQueryVariables>;
export const PlayAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlayAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ttl"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"playAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ttl"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ttl"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"playAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PlayAuthQuery, PlayAuthQueryVariables>;
export const PlayTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlayToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ttl"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"3600"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"formats"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayFormat"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"streamTypes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamType"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"playToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ttl"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ttl"}}},{"kind":"Argument","name":{"kind":"Name","value":"formats"},"value":{"kind":"Variable","name":{"kind":"Name","value":"formats"}}},{"kind":"Argument","name":{"kind":"Name","value":"streamTypes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"streamTypes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PlayTokenQuery, PlayTokenQueryVariables>;
export const PlaybackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Playback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"formats"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayFormat"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"definitions"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Definition"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"streamTypes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codecName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resultType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayResultType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutputType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"playConfig"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayConfigInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reAuth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReAuthInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withDanmu"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"watermark"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DigitalWatermarkInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"playback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"formats"},"value":{"kind":"Variable","name":{"kind":"Name","value":"formats"}}},{"kind":"Argument","name":{"kind":"Name","value":"definitions"},"value":{"kind":"Variable","name":{"kind":"Name","value":"definitions"}}},{"kind":"Argument","name":{"kind":"Name","value":"streamTypes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"streamTypes"}}},{"kind":"Argument","name":{"kind":"Name","value":"codecName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codecName"}}},{"kind":"Argument","name":{"kind":"Name","value":"resultType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resultType"}}},{"kind":"Argument","name":{"kind":"Name","value":"outputType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outputType"}}},{"kind":"Argument","name":{"kind":"Name","value":"authTimeout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authTimeout"}}},{"kind":"Argument","name":{"kind":"Name","value":"playConfig"},"value":{"kind":"Variable","name":{"kind":"Name","value":"playConfig"}}},{"kind":"Argument","name":{"kind":"Name","value":"reAuth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reAuth"}}},{"kind":"Argument","name":{"kind":"Name","value":"withDanmu"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withDanmu"}}},{"kind":"Argument","name":{"kind":"Name","value":"watermark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"watermark"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"danmuUrl"}},{"kind":"Field","name":{"kind":"Name","value":"streams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlayStreamParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlayStreamParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlayStream"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"streamType"}},{"kind":"Field","name":{"kind":"Name","value":"codecName"}},{"kind":"Field","name":{"kind":"Name","value":"bitrate"}},{"kind":"Field","name":{"kind":"Name","value":"fps"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bitDepth"}},{"kind":"Field","name":{"kind":"Name","value":"hdrType"}},{"kind":"Field","name":{"kind":"Name","value":"narrowBandType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptType"}},{"kind":"Field","name":{"kind":"Name","value":"encryptMode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"jobType"}},{"kind":"Field","name":{"kind":"Name","value":"jobExt"}},{"kind":"Field","name":{"kind":"Name","value":"watermarkId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}}]}}]} as unknown as DocumentNode<PlaybackQuery, PlaybackQueryVariables>;
export const RefreshUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"videoId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"referenceId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyWhileUploading"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"videoId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"videoId"}}},{"kind":"Argument","name":{"kind":"Name","value":"referenceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"referenceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyWhileUploading"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyWhileUploading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAddress"}},{"kind":"Field","name":{"kind":"Name","value":"uploadAuth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UploadLocationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StsCredentialParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UploadLocationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadLocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"objectKey"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StsCredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StsCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"accessKeySecret"}},{"kind":"Field","name":{"kind":"Name","value":"securityToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<RefreshUploadMutation, RefreshUploadMutationVariables>;
export const RegisterMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterMediaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileUrl"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"vodCode"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<RegisterMediaMutation, RegisterMediaMutationVariables>;
export const SearchMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MediaSearchType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MediaFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VideoOrder"}}},"defaultValue":{"kind":"EnumValue","value":"CREATED_AT_DESC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"videoStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","alias":{"kind":"Name","value":"imageType"},"name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mezzanine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttachedMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","alias":{"kind":"Name","value":"attachedMediaType"},"name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<SearchMediaQuery, SearchMediaQueryVariables>;
export const SearchVideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchVideos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VideoFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VideoOrder"}}},"defaultValue":{"kind":"EnumValue","value":"CREATED_AT_DESC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchVideos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoPageParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<SearchVideosQuery, SearchVideosQueryVariables>;
export const SetMessageCallbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMessageCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMessageCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setMessageCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"messageCallback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageCallbackParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageCallbackParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageCallback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"http"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"queueName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}}]}}]} as unknown as DocumentNode<SetMessageCallbackMutation, SetMessageCallbackMutationVariables>;
export const UpdateVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateVideoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<UpdateVideoMutation, UpdateVideoMutationVariables>;
export const UpdateVideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateVideos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateVideosInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateVideos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemErrorParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"vodCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<UpdateVideosMutation, UpdateVideosMutationVariables>;
export const UploadDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UploadDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uploadDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fileSize"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedSize"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedRatio"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"deviceModel"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}}]}}]}}]}}]} as unknown as DocumentNode<UploadDetailsQuery, UploadDetailsQueryVariables>;
export const UrlUploadVideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UrlUploadVideos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urlUploads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jobIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<UrlUploadVideosQuery, UrlUploadVideosQueryVariables>;
export const UrlUploadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UrlUploads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sourceUrls"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"URL"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urlUploads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jobIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"sourceUrls"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sourceUrls"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UrlUploadParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UrlUploadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UrlUpload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fileSize"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}}]}},{"kind":"Field","name":{"kind":"Name","value":"videoId"}}]}}]} as unknown as DocumentNode<UrlUploadsQuery, UrlUploadsQueryVariables>;
export const VideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Video"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideoQuery, VideoQueryVariables>;
export const VideoReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VideoReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"video"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"auditStatus"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}}]}}]}}]} as unknown as DocumentNode<VideoReviewQuery, VideoReviewQueryVariables>;
export const VideoUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"VideoUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"untilFinal"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videoUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"untilFinal"},"value":{"kind":"Variable","name":{"kind":"Name","value":"untilFinal"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideoUpdatedSubscription, VideoUpdatedSubscriptionVariables>;
export const VideosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Videos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"videos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VideoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VideoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Video"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referenceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"coverUrl"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"templateGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"storageLocation"}},{"kind":"Field","name":{"kind":"Name","value":"storageClass"}},{"kind":"Field","name":{"kind":"Name","value":"restoreStatus"}},{"kind":"Field","name":{"kind":"Name","value":"restoreExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadSwitch"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"userData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extend"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"accelerateDomain"}}]}}]}}]} as unknown as DocumentNode<VideosQuery, VideosQueryVariables>;