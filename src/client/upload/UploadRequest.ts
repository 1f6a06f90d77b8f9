import type {
  CreateAttachedMediaUploadInput,
  CreateImageUploadInput,
  CreateUploadInput,
} from "../generated/graphql.js";

/** What a file becomes. Its name and size are taken from the file unless they are given. */
export type UploadRequest = VideoUpload | ImageUpload | AttachedMediaUpload;

/** A video or an audio file: its credential is refreshed for as long as the upload takes. */
export interface VideoUpload {
  readonly kind: "video";
  readonly input: Omit<CreateUploadInput, "fileName" | "fileSize"> &
    Partial<Pick<CreateUploadInput, "fileName" | "fileSize">>;
}

/** An image. It cannot be refreshed: when its credential expires, another image is created. */
export interface ImageUpload {
  readonly kind: "image";
  readonly input: CreateImageUploadInput;
}

/** A subtitle, a watermark, material. It cannot be refreshed: when its credential expires, another is created. */
export interface AttachedMediaUpload {
  readonly kind: "attachedMedia";
  readonly input: CreateAttachedMediaUploadInput;
}
