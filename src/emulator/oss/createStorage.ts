import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import { account } from "../media/account.js";
import type { IdSource } from "../media/IdSource.js";
import type { KnownKey } from "../rpc/Claim.js";
import { BlockFile } from "./BlockFile.js";
import type { Bucket } from "./ObjectOperation.js";
import type { AllowedOrigins } from "./cors.js";
import { GrantStore } from "./GrantStore.js";
import { MultipartUploads } from "./MultipartUploads.js";
import { Network } from "./Network.js";
import { ObjectGateway } from "./ObjectGateway.js";
import { ObjectLog } from "./ObjectLog.js";
import { ObjectService } from "./ObjectService.js";
import type { ObjectStore } from "./ObjectStore.js";

/** How the bucket is set up, as far as whoever starts the emulator decides. */
export interface StorageSettings {
  /** What may lie in it at once, in bytes, parts included. @default 4 GiB */
  readonly maxBytes?: number;
  /** The largest body of one request, in bytes: a whole object, or a part. @default 5 GiB, as documented */
  readonly maxBodyBytes?: number;
  /** The pages that may upload, such as `http://127.0.0.1:4000`. @default "any" */
  readonly origins?: AllowedOrigins;
}

/** What the bucket depends on. */
export interface StorageOptions extends Pick<Bucket, "derived" | "onArrival"> {
  readonly settings: StorageSettings;
  readonly keys: readonly KnownKey[];
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** The server's time. */
  readonly nowMs: () => number;
  /** Bytes of unfinished parts of an object; `undefined`: none are left. */
  readonly onPartsChanged: (key: string, sizeBytes: number | undefined) => void;
}

/** The object storage behind the emulated account. */
export interface Storage {
  readonly grants: GrantStore;
  readonly uploads: MultipartUploads;
  readonly network: Network;
  readonly log: ObjectLog;
  readonly gateway: ObjectGateway;
  /** All bytes are gone. */
  close(): Promise<void>;
}

const GIB = 1024 ** 3;

/** Nothing touches the disk before the first upload. */
export function createStorage(options: StorageOptions): Storage {
  const { settings, keys, clock, ids, logger, objects, nowMs } = options;
  const { onPartsChanged, derived, onArrival } = options;
  const { origins = "any", maxBytes = 4 * GIB } = settings;
  const file = new BlockFile(maxBytes);
  const grants = new GrantStore();
  const uploads = new MultipartUploads({ clock, onPartsChanged });
  const network = new Network();
  const log = new ObjectLog();
  const bucket: Bucket = {
    name: account.bucket,
    maxBodyBytes: settings.maxBodyBytes ?? 5 * GIB,
    ...{ objects, uploads, file, ids, clock, derived, onArrival },
  };
  const keyRing = { keys, grants };
  const service = new ObjectService({
    bucket,
    keyRing,
    origins,
    logger,
    nowMs,
  });
  const gateway = new ObjectGateway({
    ...{ service, origins, network, log, nowMs },
    newRequestId: () => ids.hex("objectRequest", 24).toUpperCase(),
  });
  return {
    ...{ grants, uploads, network, log, gateway },
    close: () => file.close(),
  };
}
