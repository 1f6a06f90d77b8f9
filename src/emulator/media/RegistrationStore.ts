/** Which file of a connected bucket became which media asset. */
export class RegistrationStore {
  readonly #mediaIds = new Map<string, string>();

  /** The asset of a file, if it was registered. */
  mediaIdOf(fileUrl: string): string | undefined {
    return this.#mediaIds.get(fileUrl);
  }

  add(fileUrl: string, mediaId: string): void {
    this.#mediaIds.set(fileUrl, mediaId);
  }
}
