import { setMaxListeners } from "node:events";
import type { Controllable } from "./control/Controllable.js";
import { createGateway } from "./createGateway.js";
import { createHandler } from "./createHandler.js";
import { createWorld, type World } from "./createWorld.js";
import type { Emulator } from "./Emulator.js";
import type { EmulatorOptions } from "./EmulatorOptions.js";
import { checkPlayToken } from "./media/checkPlayToken.js";
import { closeAtOnce, listen } from "./listen.js";

export type { Emulator } from "./Emulator.js";
export type { EmulatorOptions } from "./EmulatorOptions.js";

/**
 * Starts a local stand-in for VOD that checks signatures, parameters and quotas as the vendor
 * documents them, and fails on request. It holds the seeded videos and whatever is created, and is the
 * object storage that files are uploaded to.
 *
 * @throws Error when the port cannot be had
 */
export async function createEmulator(
  options: EmulatorOptions,
): Promise<Emulator> {
  const { host = "127.0.0.1", port = 0 } = options;
  const { server, url } = await listen({ host, port });
  const world = createWorld(options, url);
  const controllable = controllableOf(world);
  const closing = new AbortController();
  // Every answer that is late on purpose listens to it: more than ten are no leak.
  setMaxListeners(Infinity, closing.signal);
  const { logger, nowMs } = world;
  const handler = createHandler({
    gateway: createGateway(options, world, closing.signal),
    objects: world.storage.gateway,
    controllable,
    ...{ logger, nowMs },
  });
  server.on("request", handler);
  return {
    ...stringsOf(world, controllable),
    url,
    async close() {
      closing.abort();
      world.stop();
      await closeAtOnce(server);
      await world.storage.close();
    },
  };
}

function controllableOf(world: World): Controllable {
  const { faults, calls, events, media, storage, nowMs } = world;
  return {
    ...{ faults, calls, events },
    ...{ network: storage.network, objectLog: storage.log },
    completeUpload: (id, source) => media.sourceArrived(id, source),
    leaveParts: (id, sizeBytes) => media.lifeCycle.partsArrived(id, sizeBytes),
    expireCredentials: (id) => storage.grants.expire(nowMs(), id),
    checkPlayToken: (token) => checkPlayToken(token, media.videos, nowMs()),
  };
}

function stringsOf(
  { media, objects, storage, calls, events }: World,
  control: Controllable,
): Omit<Emulator, "url" | "close"> {
  const { videos: store, images, attachedMedia } = media;
  return {
    ...{ store, images, attachedMedia, objects },
    ...{ faults: control.faults, network: control.network },
    get calls() {
      return calls.calls;
    },
    countCalls: (action) => calls.count(action),
    get objectRequests() {
      return storage.log.requests;
    },
    get events() {
      return events.log.events;
    },
    eventFaults: events.faults,
    sendEvent: (event, signature) => events.send(event, signature),
    eventsSettled: () => events.settled(),
    received: (action, count = 1) => calls.received(action, count),
    succeeded: (operation, count = 1) =>
      storage.log.succeeded(operation, count),
    completeUpload(id, source = {}) {
      if (!control.completeUpload(id, source))
        throw new Error(`There is no media asset ${id}.`);
    },
    leaveParts(id, sizeBytes) {
      if (!control.leaveParts(id, sizeBytes))
        throw new Error(`There is no video ${id}.`);
    },
    expireCredentials: (id) => control.expireCredentials(id),
    checkPlayToken: (token) => control.checkPlayToken(token),
  };
}
