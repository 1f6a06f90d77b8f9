import { randomUUID } from "node:crypto";
import { systemClock } from "../base/clock.js";
import { silentLogger } from "../base/logger.js";
import { emulatedActions } from "./actions/registry.js";
import { vendorActions } from "./actions/vendorActions.js";
import { createHandler } from "./createHandler.js";
import type { Emulator } from "./Emulator.js";
import type { EmulatorOptions } from "./EmulatorOptions.js";
import { closeAtOnce, listen } from "./listen.js";
import { CallbackStore } from "./media/CallbackStore.js";
import { IdSource } from "./media/IdSource.js";
import { LifeCycle } from "./media/LifeCycle.js";
import type { SourceFile } from "./media/LifeCycle.js";
import { seedVideos } from "./media/seed.js";
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
  const { store, faults, calls, lifeCycle, closing } = parts;
  const { host = "127.0.0.1", port = 0 } = options;
  const completeUpload = (id: string, source: SourceFile = {}): boolean => {
    const video = store.get(id);
    if (video !== undefined) lifeCycle.sourceArrived(video, source);
    return video !== undefined;
  };
  const { server, url } = await listen({ host, port }, (endpoint) =>
    createHandler({
      gateway: createGateway(options, parts, endpoint),
      controllable: { faults, calls, completeUpload },
      logger: options.logger ?? silentLogger,
      nowMs: () => parts.nowMs(),
    }),
  );
  return {
    url,
    store,
    faults,
    get calls() {
      return calls.calls;
    },
    received: (action, count = 1) => calls.received(action, count),
    completeUpload(id, source) {
      if (!completeUpload(id, source))
        throw new Error(`There is no video ${id}.`);
    },
    async close() {
      closing.abort();
      lifeCycle.stop();
      await closeAtOnce(server);
    },
  };
}

interface Parts {
  readonly store: VideoStore;
  readonly callbacks: CallbackStore;
  readonly scrolls: ScrollMemory;
  readonly ids: IdSource;
  readonly lifeCycle: LifeCycle;
  readonly faults: FaultQueue;
  readonly calls: CallLog;
  readonly closing: AbortController;
  /** The server's time, put off by skew faults. */
  nowMs(): number;
}

function createParts({
  clock = systemClock,
  idSeed,
  lifeCycle,
}: EmulatorOptions): Parts {
  const store = new VideoStore(seedVideos());
  const faults = new FaultQueue();
  return {
    store,
    callbacks: new CallbackStore(),
    faults,
    scrolls: new ScrollMemory(),
    ids: new IdSource(String(idSeed ?? randomUUID())),
    lifeCycle: new LifeCycle(store, clock, lifeCycle),
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
  const { store, callbacks, scrolls, ids, faults, calls, closing } = parts;
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
        callbacks,
        scrolls,
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
