import DataLoader from "dataloader";
import {
  lookUpIn,
  missingOr,
  splitBatch,
  type LookUp,
  type Operation,
  type VodCaller,
} from "../../vod/index.js";

/** How one operation reads the records of many ids: a value of its field's file, made once. */
export interface BatchRead<Request extends object, Response, Found> {
  readonly operation: Operation<Request, Response>;
  /** How many ids a call takes. */
  readonly size: number;
  readonly request: (ids: readonly string[]) => Request;
  /** What was found; ids that are left out are missing. */
  readonly records: (response: Response) => readonly Found[];
  readonly idOf: (record: Found) => string;
}

/** An answer says which call it was. */
interface Answered {
  readonly RequestId: string;
}

/** The reads of one request by operations that take many ids: each gathered into as few calls as there can be. */
export class BatchReads {
  readonly #caller: { readonly vod: VodCaller; readonly signal: AbortSignal };
  readonly #loaders = new Map<unknown, DataLoader<string, LookUp<unknown>>>();

  constructor(caller: {
    readonly vod: VodCaller;
    readonly signal: AbortSignal;
  }) {
    this.#caller = caller;
  }

  /** The loader of one way to read: always the same one for the same value. */
  of<Request extends object, Response extends Answered, Found>(
    read: BatchRead<Request, Response, Found>,
  ): DataLoader<string, LookUp<Found>> {
    const known = this.#loaders.get(read);
    // Whoever asks with a way to read finds what that way has put here.
    if (known !== undefined) return known as DataLoader<string, LookUp<Found>>;
    const loader = new DataLoader<string, LookUp<Found>>(
      (ids) => this.#find(read, ids),
      { maxBatchSize: read.size },
    );
    this.#loaders.set(read, loader);
    return loader;
  }

  clearAll(): void {
    for (const loader of this.#loaders.values()) loader.clearAll();
  }

  /** A batch that is refused for the sake of one id is split. @returns one entry per id, in order */
  async #find<Request extends object, Response extends Answered, Found>(
    read: BatchRead<Request, Response, Found>,
    ids: readonly string[],
  ): Promise<readonly (LookUp<Found> | Error)[]> {
    const { vod, signal } = this.#caller;
    const entries = await splitBatch(ids, async (batch) => {
      const request = read.request(batch);
      const response = await vod.call(read.operation, request, { signal });
      const records = new Map(
        read.records(response).map((record) => [read.idOf(record), record]),
      );
      return batch.map((id) => lookUpIn(records, id, response.RequestId));
    });
    return entries.map(missingOr);
  }
}
