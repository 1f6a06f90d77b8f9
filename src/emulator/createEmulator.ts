import { randomUUID } from "node:crypto";
import { systemClock } from "../base/clock.js";
import { silentLogger } from "../base/logger.js";
import { emulatedActions } from "./actions/registry.js";
import { vendorActions } from "./actions/vendorActions.js";
import { createHandler } from "./createHandler.js";
import type { Emulator } from "./Emulator.js";
import type { EmulatorOptions } from "./EmulatorOptions.js";
import { closeAtOnce, listen } from "./listen.js";
import { AssetStore } from "./media/AssetStore.js";
import type { AttachedMedia } from "./media/AttachedMedia.js";
import { CallbackStore } from "./media/CallbackStore.js";
import { IdSource } from "./media/IdSource.js";
import type { Image } from "./media/Image.js";
import { LifeCycle } from "./media/LifeCycle.js";
import type { SourceFile } from "./media/LifeCycle.js";
import { RegistrationStore } from "./media/RegistrationStore.js";
import { seedVideos } from "./media/seed.js";
import { seedAttachedMedia, seedImages } from "./media/seedAssets.js";
import { UrlPuller } from "./media/UrlPuller.js";
import { UrlUploadStore } from "./media/UrlUploadStore.js";
import { VideoStore } from "./media/VideoStore.js";
import { CallLog } from "./rpc/CallLog.js";
import { FaultQueue } from "./rpc/FaultQueue.js";
import { Quota } from "./rpc/Quota.js";
import type { QuotaLimits } from "./rpc/Quota.js";
import { RpcGateway } from "./rpc/RpcGateway.js";
import { ScrollMemory } from "./search/ScrollMemory.js";

export type { Emulator } from "./Emulator.js";
export type { EmulatorOptions } from "./EmulatorOptions.js";

/**
 * Starts a local stand-in for VOD that checks signatures, parameters and quotas as the vendor
 * documents them, and fails on request. It holds the seeded videos and whatever is created.
 *
 * @throws Error when the port cannot be had
 */
export async function createEmulator(
  options: EmulatorOptions,
): Promise<Emulator> {
  const parts = createParts(options);
  const { store, images, attachedMedia, faults, calls } = parts;
  const { host = "127.0.0.1", port = 0 } = options;
  const completeUpload = (id: string, source: SourceFile = {}): boolean => {
    const video = store.get(id);
    if (video !== undefined) parts.lifeCycle.sourceArrived(video, source);
    const isAsset = [images, attachedMedia].some((assets) =>
      assets.sourceArrived(id, source, parts.nowMs()),
    );
    return video !== undefined || isAsset;
  };
  const leaveParts = (id: string, sizeBytes: number): boolean =>
    parts.lifeCycle.partsArrived(id, sizeBytes);
  const { server, url } = await listen({ host, port }, (endpoint) =>
    createHandler({
      gateway: createGateway(options, parts, endpoint),
      controllable: { faults, calls, completeUpload, leaveParts },
      logger: options.logger ?? silentLogger,
      nowMs: () => parts.nowMs(),
    }),
  );
  return {
    url,
    store,
    images,
    attachedMedia,
    faults,
    get calls() {
      return calls.calls;
    },
    received: (action, count = 1) => calls.received(action, count),
    completeUpload(id, source) {
      if (!completeUpload(id, source))
        throw new Error(`There is no media asset ${id}.`);
    },
    leaveParts(id, sizeBytes) {
      if (!leaveParts(id, sizeBytes))
        throw new Error(`There is no video ${id}.`);
    },
    async close() {
      parts.closing.abort();
      parts.lifeCycle.stop();
      parts.puller.stop();
      await closeAtOnce(server);
    },
  };
}

interface Parts {
  readonly store: VideoStore;
  readonly images: AssetStore<Image>;
  readonly attachedMedia: AssetStore<AttachedMedia>;
  readonly callbacks: CallbackStore;
  readonly scrolls: ScrollMemory;
  readonly ids: IdSource;
  readonly lifeCycle: LifeCycle;
  readonly urlUploads: UrlUploadStore;
  readonly puller: UrlPuller;
  readonly registrations: RegistrationStore;
  readonly faults: FaultQueue;
  readonly calls: CallLog;
  readonly closing: AbortController;
  /** The server's time, put off by skew faults. */
  nowMs(): number;
}

function createParts({
  clock = systemClock,
  idSeed,
  lifeCycle: timings,
  videos = [],
}: EmulatorOptions): Parts {
  const store = new VideoStore([...seedVideos(), ...videos]);
  const faults = new FaultQueue();
  const lifeCycle = new LifeCycle(store, clock, timings);
  const urlUploads = new UrlUploadStore();
  return {
    store,
    images: new AssetStore(seedImages()),
    attachedMedia: new AssetStore(seedAttachedMedia()),
    callbacks: new CallbackStore(),
    faults,
    scrolls: new ScrollMemory(),
    ids: new IdSource(String(idSeed ?? randomUUID())),
    lifeCycle,
    urlUploads,
    puller: new UrlPuller({
      jobs: urlUploads,
      videos: store,
      lifeCycle,
      clock,
    }),
    registrations: new RegistrationStore(),
    calls: new CallLog(),
    closing: new AbortController(),
    nowMs: () => clock.now() + faults.skewMs,
  };
}

function createGateway(
  options: EmulatorOptions,
  parts: Parts,
  endpoint: string,
): RpcGateway {
  const { store, images, attachedMedia, callbacks, scrolls, ids } = parts;
  const { faults, calls, closing } = parts;
  const { urlUploads, puller, registrations, lifeCycle } = parts;
  const { duplicateReferenceId = "refuse" } = options;
  const emulated = new Map(
    emulatedActions.map((action) => [action.name, action]),
  );
  return new RpcGateway({
    directory: { emulated, existing: vendorActions },
    keys: options.credentials,
    quota: new Quota(quotaLimits(options)),
    faults,
    calls,
    clock: options.clock ?? systemClock,
    logger: options.logger ?? silentLogger,
    signal: closing.signal,
    newRequestId: () => ids.requestId(),
    run: (action, parameters) =>
      action.run(parameters, {
        store,
        images,
        attachedMedia,
        callbacks,
        scrolls,
        urlUploads,
        puller,
        registrations,
        lifeCycle,
        ids,
        endpoint,
        nowMs: parts.nowMs(),
        duplicateReferenceId,
      }),
  });
}

function quotaLimits({
  quotas,
  perAddressPerSecond,
}: EmulatorOptions): QuotaLimits {
  if (quotas !== "off") return { perAction: quotas, perAddressPerSecond };
  const perAction = Object.fromEntries(
    emulatedActions.map(({ name }) => [name, 0]),
  );
  return { perAction, perAddressPerSecond: 0 };
}
