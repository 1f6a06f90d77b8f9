import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import type { AllowedOrigins } from "../request/originPolicy.js";
import type { ServerObserver } from "../request/ServerObserver.js";
import type { ArrivalOptions } from "./arrival.js";
import type { UnreadAnswerOptions } from "./cutUnreadAnswers.js";
import type { HostOptions } from "./hostPolicy.js";

/** What every path of the server needs. */
export interface HttpOptions
  extends AllowedOrigins, ArrivalOptions, HostOptions, UnreadAnswerOptions {
  /**
   * Addresses and networks (`10.0.0.0/8`) of proxies whose `X-Forwarded-For` is believed.
   *
   * @default none: the address of a caller is that of their connection
   */
  readonly trustedProxies: readonly string[];
  /** The largest body taken, in bytes. @default 1 MiB */
  readonly bodyLimitBytes: number;
  /** Makes the id of a request, whatever id it brings. @default a random UUID */
  readonly newRequestId: () => string;
  /** Is told of every request, for traces and metrics. @default nobody */
  readonly observer?: ServerObserver;
  /** @default the machine's clock */
  readonly clock: Clock;
  /** @default drops every line */
  readonly logger: Logger;
}
