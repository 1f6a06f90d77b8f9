/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/basic-structures */
export type VideoStatus =
  | "Uploading"
  | "UploadFail"
  | "UploadSucc"
  | "Transcoding"
  | "TranscodeFail"
  | "Checking"
  | "Blocked"
  | "Normal"
  | "ProduceFail";

/** A stream that was transcoded elsewhere and pulled from a URL. */
export interface AttachedStream {
  readonly definition: string;
  readonly fileUrl: string;
  readonly sizeBytes: number;
}

/** One audio or video record. What the vendor leaves out of an answer is `undefined` here. */
export interface Video {
  /** 32 lower-case hex digits. */
  readonly id: string;
  readonly referenceId?: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  /** Comma separated. */
  readonly tags?: string | undefined;
  readonly coverUrl?: string | undefined;
  readonly cateId?: number | undefined;
  readonly status: VideoStatus;
  /** What the creator said the file weighs, in bytes. */
  readonly declaredSizeBytes?: number | undefined;
  /** What arrived, in bytes. */
  readonly sizeBytes?: number | undefined;
  /** What unfinished parts of its upload weigh, in bytes; `undefined` when there are none. */
  readonly partsSizeBytes?: number | undefined;
  /** Known once the source was analysed. */
  readonly durationSeconds?: number | undefined;
  readonly snapshotUrls: readonly string[];
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
  /** None: registered without one. */
  readonly templateGroupId?: string | undefined;
  readonly workflowId?: string | undefined;
  readonly appId: string;
  readonly auditStatus?: "Normal" | "Blocked" | undefined;
  readonly downloadSwitch: "on" | "off";
  readonly storageClass: string;
  readonly restoreStatus?: "Processing" | "Success" | "Failed" | undefined;
  readonly restoreExpiration?: string | undefined;
  /** JSON in a string, as it was sent. */
  readonly userData?: string | undefined;
  readonly attachedStreams?: readonly AttachedStream[] | undefined;
  /** The bucket of its source. @default the one that uploads go to */
  readonly bucket?: string | undefined;
  /** Where the source goes in the bucket, without a leading slash. */
  readonly objectKey: string;
  /** Its creation went wrong: no refresh. */
  readonly isDamaged: boolean;
  /** A fixture: its status never moves. */
  readonly isFrozen: boolean;
}
