/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/basic-structures */
export type AssetStatus = "Uploading" | "Normal" | "UploadFail";

/** What images and attached media have in common. What an answer leaves out is `undefined` here. */
export interface Asset {
  /** 32 lower-case hex digits. */
  readonly id: string;
  readonly status: AssetStatus;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Comma separated. */
  readonly tags?: string | undefined;
  /** The name that the creator gave the file. */
  readonly fileName?: string | undefined;
  /** What the creator said the file weighs, in bytes. */
  readonly declaredSizeBytes?: number | undefined;
  /** What arrived, in bytes. */
  readonly sizeBytes?: number | undefined;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
  readonly appId: string;
  /** JSON in a string, as it was sent. */
  readonly userData?: string | undefined;
  /** Where the file goes in the bucket, without a leading slash. */
  readonly objectKey: string;
  /** A fixture: its status never moves. */
  readonly isFrozen: boolean;
}

/** The records of one kind, for whoever only looks. */
export interface AssetReader<Kind extends Asset> {
  get(id: string): Kind | undefined;
  /** All of them, in order of creation. */
  list(): readonly Kind[];
}

const DEFAULT_SIZE_BYTES = 64 * 1024;

/** All images, or all attached media, of the emulated account. */
export class AssetStore<Kind extends Asset> implements AssetReader<Kind> {
  readonly #byId = new Map<string, Kind>();

  constructor(assets: readonly Kind[] = []) {
    for (const asset of assets) this.add(asset);
  }

  get(id: string): Kind | undefined {
    return this.#byId.get(id);
  }

  list(): readonly Kind[] {
    return [...this.#byId.values()];
  }

  findByObjectKey(objectKey: string): Kind | undefined {
    return this.list().find((asset) => asset.objectKey === objectKey);
  }

  add(asset: Kind): void {
    this.#byId.set(asset.id, asset);
  }

  /**
   * The file is there: nothing has to be transcoded, so the asset is `Normal` at once. A fixture
   * takes the bytes, and nothing else happens to it.
   *
   * @returns false for an unknown id
   */
  sourceArrived(
    id: string,
    source: { readonly sizeBytes?: number },
    nowMs: number,
  ): boolean {
    const asset = this.#byId.get(id);
    if (asset === undefined) return false;
    const sizeBytes =
      source.sizeBytes ?? asset.declaredSizeBytes ?? DEFAULT_SIZE_BYTES;
    const status = asset.isFrozen ? asset.status : "Normal";
    this.#byId.set(id, { ...asset, sizeBytes, status, modifiedAtMs: nowMs });
    return true;
  }
}
