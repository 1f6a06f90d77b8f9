import type {
  CreateAttachedMediaUploadInput,
  CreateImageUploadInput,
  CreateUploadInput,
} from "../generated/graphql.js";

/** What a file becomes. Its name, its size and its title are the file's own unless they are given. */
export type UploadRequest = VideoUpload | ImageUpload | AttachedMediaUpload;

/** A video or an audio file: its credential is refreshed for as long as the upload takes. */
export interface VideoUpload {
  readonly kind: "video";
  readonly input?: Partial<CreateUploadInput>;
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
