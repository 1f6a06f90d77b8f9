import {
  AuthenticationError,
  AuthenticationUnavailableError,
  type Authenticator,
  type Principal,
} from "../../auth/index.js";
import { sharerOf } from "../request/callerKey.js";
import type { RequestRecord } from "../request/RequestRecord.js";

/** What the request for a WebSocket has told. */
export interface SocketOrigin {
  readonly requestId: string;
  readonly address: string;
  /** The header, which no browser sends. */
  readonly authorization: string | undefined;
  /** Whether a router has proved to be one. */
  readonly isFromRouter: boolean;
  /** For the connection's own line in the log. */
  readonly record: RequestRecord;
}

/** What became of a caller's proof. */
export type Verdict =
  | { readonly kind: "known"; readonly principal: Principal }
  | { readonly kind: "refused" }
  /** Nobody can tell at present. */
  | { readonly kind: "unavailable" };

/** Who calls on a WebSocket: unknown until its first message. */
export class SocketCaller {
  readonly origin: SocketOrigin;
  readonly #authenticator: Authenticator;
  #principal: Principal | undefined;

  constructor(authenticator: Authenticator, origin: SocketOrigin) {
    this.#authenticator = authenticator;
    this.origin = origin;
  }

  get isKnown(): boolean {
    return this.#principal !== undefined;
  }

  /** @throws Error before they have proved who they are */
  get principal(): Principal {
    if (this.#principal === undefined) throw new Error("Nobody is known yet.");
    return this.#principal;
  }

  /** Whose share of the server it takes. @throws Error before that is known */
  get sharer(): string | undefined {
    return sharerOf({ ...this.origin, principal: this.principal });
  }

  /** Asks who calls: by `authorization` of the first message, else by the header. */
  async prove(
    payload: Readonly<Record<string, unknown>> | null | undefined,
  ): Promise<Verdict> {
    try {
      const principal = await this.#authenticator.authenticate(
        authorizationIn(payload) ?? this.origin.authorization,
      );
      this.#principal = principal;
      if (principal.owner !== "") this.origin.record.caller = principal.owner;
      return { kind: "known", principal };
    } catch (error) {
      return this.#refuse(error);
    }
  }

  #refuse(error: unknown): Verdict {
    if (error instanceof AuthenticationError) {
      this.origin.record.refusal = error.reason;
      return { kind: "refused" };
    }
    if (!(error instanceof AuthenticationUnavailableError)) throw error;
    this.origin.record.refusal = "no keys";
    return { kind: "unavailable" };
  }
}

/** Clients write it as they write the header. */
function authorizationIn(
  payload: Readonly<Record<string, unknown>> | null | undefined,
): string | undefined {
  const given = payload?.["authorization"] ?? payload?.["Authorization"];
  return typeof given === "string" ? given : undefined;
}
