/** What is read of a browser's `File` here; the vendor's uploader gets the file itself. */
export interface UploadFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly lastModified: number;
}
