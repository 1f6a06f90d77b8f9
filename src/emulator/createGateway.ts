import { emulatedActions } from "./actions/registry.js";
import type { ActionServices } from "./actions/Action.js";
import { vendorActions } from "./actions/vendorActions.js";
import type { World } from "./createWorld.js";
import type { EmulatorOptions } from "./EmulatorOptions.js";
import { Quota, type QuotaLimits } from "./rpc/Quota.js";
import { RpcGateway } from "./rpc/RpcGateway.js";

/** The RPC front of an emulated account. @param signal ends what waits on the clock */
export function createGateway(
  options: EmulatorOptions,
  world: World,
  signal: AbortSignal,
): RpcGateway {
  const { faults, calls, clock, logger, ids } = world;
  const { duplicateReferenceId = "refuse", registeredUpload = "second" } =
    options;
  const undocumented = { duplicateReferenceId, registeredUpload };
  const emulated = new Map(
    emulatedActions.map((action) => [action.name, action]),
  );
  return new RpcGateway({
    ...{ faults, calls, clock, logger, signal },
    directory: { emulated, existing: vendorActions },
    keys: options.credentials,
    quota: new Quota(quotaLimits(options)),
    newRequestId: () => ids.requestId(),
    run: (action, parameters) =>
      action.run(parameters, { ...servicesOf(world), ...undocumented }),
  });
}

function servicesOf(
  world: World,
): Omit<ActionServices, "duplicateReferenceId" | "registeredUpload"> {
  const { media, storage } = world;
  return {
    ...world,
    store: media.videos,
    images: media.images,
    attachedMedia: media.attachedMedia,
    lifeCycle: media.lifeCycle,
    grants: storage.grants,
    multipartUploads: storage.uploads,
    announce: world.events.announce,
    nowMs: world.nowMs(),
  };
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
