import type { Logger } from "../base/logger.js";
import { tlsFaultOf } from "../base/tlsFault.js";
import { ProxyFailure } from "./transport/ProxyFailure.js";
import { TransportFailure } from "./transport/Transport.js";

/** What an operator is told of a connection that does not stand. */
interface Finding {
  readonly reason: string;
  readonly advice: string;
  readonly message: string;
}

/**
 * Tells the operator why no connection to VOD stands where somebody has to change something, a certificate or
 * a proxy, and what to do: once, until one stands again.
 */
export class ConnectionTrouble {
  readonly #logger: Logger;
  readonly #host: string;
  readonly #told = new Set<string>();

  constructor({
    logger,
    host,
  }: {
    readonly logger: Logger;
    readonly host: string;
  }) {
    this.#logger = logger;
    this.#host = host;
  }

  /** @param failure what an attempt met; what passes by itself is none of its business */
  met(failure: unknown): void {
    if (!(failure instanceof TransportFailure)) return;
    const finding = findingOf(failure);
    if (finding === undefined || this.#told.has(finding.reason)) return;
    this.#told.add(finding.reason);
    const { message, ...fields } = finding;
    const { code } = failure;
    this.#logger.error({ code, ...fields, host: this.#host }, message);
  }

  /** There was an answer: what is met from now on is news. */
  over(): void {
    this.#told.clear();
  }
}

function findingOf({ code, cause }: TransportFailure): Finding | undefined {
  const isProxy = cause instanceof ProxyFailure;
  const setting = isProxy ? proxySetting : "VOD_ENDPOINT";
  const fault =
    code === "VodClient.TlsFailed" ? tlsFaultOf(cause, setting) : undefined;
  if (fault !== undefined)
    return {
      ...fault,
      message: "no secure connection to VOD can be made: nothing is sent",
    };
  if (!isProxy) return undefined;
  return {
    reason: cause.code,
    advice: adviceOn(cause.code),
    message: "the proxy on the way to VOD lets no call through",
  };
}

const proxySetting = "the proxy (HTTPS_PROXY, HTTP_PROXY)";

function adviceOn(code: string): string {
  switch (code) {
    case "PROXY_407":
      return "The proxy wants a user and a password: put those that it takes into the URL of HTTPS_PROXY (HTTP_PROXY for an endpoint by http://).";
    case "PROXY_403":
    case "PROXY_405":
      return "The proxy forbids this host: have it allowed there, or name the host in NO_PROXY if it can be reached without the proxy.";
    default:
      return "Check that the proxy of HTTPS_PROXY (HTTP_PROXY for an endpoint by http://) runs and can reach the host, or name the host in NO_PROXY if it can be reached without it.";
  }
}
