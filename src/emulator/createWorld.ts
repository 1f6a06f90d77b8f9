import { randomUUID } from "node:crypto";
import { systemClock, type Clock } from "../base/clock.js";
import { silentLogger, type Logger } from "../base/logger.js";
import type { EmulatorOptions } from "./EmulatorOptions.js";
import { createEvents, type EventSide } from "./events/createEvents.js";
import { CallbackStore } from "./media/CallbackStore.js";
import { derivedFile } from "./media/derivedFile.js";
import { nowhere, type FindHome } from "./media/fileUrls.js";
import { IdSource } from "./media/IdSource.js";
import { Media } from "./media/Media.js";
import { RegistrationStore } from "./media/RegistrationStore.js";
import { UrlPuller } from "./media/UrlPuller.js";
import { UrlUploadStore } from "./media/UrlUploadStore.js";
import { createStorage, type Storage } from "./oss/createStorage.js";
import { ObjectStore } from "./oss/ObjectStore.js";
import { CallLog } from "./rpc/CallLog.js";
import { FaultQueue } from "./rpc/FaultQueue.js";
import { ScrollMemory } from "./search/ScrollMemory.js";
import type { KeptBytes } from "./oss/KeptBytes.js";

/** One emulated account: all that its API and its bucket work on. */
export interface World {
  /** Where the emulator is: its own uploads go there. */
  readonly endpoint: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ids: IdSource;
  readonly media: Media;
  readonly callbacks: CallbackStore;
  readonly scrolls: ScrollMemory;
  readonly urlUploads: UrlUploadStore;
  readonly puller: UrlPuller;
  readonly registrations: RegistrationStore;
  readonly objects: ObjectStore;
  readonly storage: Storage;
  readonly fileHome: FindHome;
  readonly events: EventSide;
  readonly faults: FaultQueue;
  readonly calls: CallLog;
  /** The server's time, put off by skew faults. */
  readonly nowMs: () => number;
  /** Nothing moves any more. */
  stop(): void;
}

export function createWorld(options: EmulatorOptions, endpoint: string): World {
  const { clock = systemClock, logger = silentLogger } = options;
  const ids = new IdSource(String(options.idSeed ?? randomUUID()));
  const faults = new FaultQueue(() => ids.fraction("fault"));
  const nowMs = (): number => clock.now() + faults.skewMs;
  const objects = new ObjectStore();
  const fileHome = homeFinder(endpoint, objects);
  const { videos = [], lifeCycle: timings } = options;
  const callbacks = callbackStore(options.callback);
  const events = createEvents({ callbacks, clock, logger, nowMs });
  const { announce } = events;
  const media = new Media({
    ...{ clock, videos, timings, fileHome, announce },
    takeLagMs: () => events.faults.takeLagMs(),
  });
  const { lifeCycle } = media;
  const urlUploads = new UrlUploadStore();
  const puller = new UrlPuller({
    jobs: urlUploads,
    videos: media.videos,
    lifeCycle,
    clock,
    announce,
  });
  const storage = createStorage({
    ...{ keys: options.credentials, clock, ids, logger, objects, nowMs },
    ...bucketEvents(media, objects),
    settings: options.storage ?? {},
  });
  return {
    ...{ endpoint, clock, logger, ids, media, objects, fileHome, storage },
    ...{ urlUploads, puller, faults, nowMs, callbacks, events },
    scrolls: new ScrollMemory(),
    registrations: new RegistrationStore(),
    calls: new CallLog(),
    stop() {
      lifeCycle.stop();
      puller.stop();
      storage.uploads.stop();
      events.close();
    },
  };
}

/** The account's setting at the start: as if somebody had called `SetMessageCallback`. */
function callbackStore(callback: EmulatorOptions["callback"]): CallbackStore {
  const callbacks = new CallbackStore();
  if (callback !== undefined) {
    const { url, authKey } = callback;
    const authSwitch = authKey === undefined ? "off" : "on";
    const eventTypes = "ALL";
    callbacks.set({ type: "HTTP", url, authSwitch, authKey, eventTypes });
  }
  return callbacks;
}

/** What is created here has its files here. So has a fixture, once somebody uploads over it. */
function homeFinder(endpoint: string, objects: ObjectStore): FindHome {
  const here = { delivery: endpoint, storage: endpoint };
  return ({ objectKey, isFrozen }) =>
    isFrozen && objects.get(objectKey) === undefined ? nowhere : here;
}

/** What the bucket's doings mean for the media: VOD watches it. */
function bucketEvents(
  media: Media,
  objects: ObjectStore,
): Pick<
  Parameters<typeof createStorage>[0],
  "derived" | "onArrival" | "onPartsChanged"
> {
  return {
    derived: (key) => derivedFile(key, { videos: media.videos, objects }),
    onPartsChanged: (key, sizeBytes) => {
      const id = media.idOfFile(key);
      if (id !== undefined) media.lifeCycle.partsArrived(id, sizeBytes);
    },
    onArrival: async ({ key, bytes, sizeBytes }) => {
      const id = media.idOfFile(key);
      if (id === undefined) return;
      media.sourceArrived(id, { sizeBytes, isSound: await isSound(bytes) });
    },
  };
}

/** A file that begins with this text is broken: ours, for tests and demonstrations. */
const MARK = "damaged";

/** Whether a file can be made something of. What it holds beyond its first bytes is not looked at. */
async function isSound(bytes: KeptBytes): Promise<boolean> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes.read(
    0,
    Math.min(MARK.length, bytes.sizeBytes),
  ))
    chunks.push(chunk);
  return bytes.sizeBytes > 0 && Buffer.concat(chunks).toString() !== MARK;
}
