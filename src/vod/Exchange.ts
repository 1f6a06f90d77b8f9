import type { Credentials } from "./credentials.js";
import { encodeParameters } from "./encodeParameters.js";
import { catalogue, lasting } from "./errors/catalogue.js";
import { clientError } from "./errors/clientError.js";
import type { VodError } from "./errors/VodError.js";
import type { ActionFacts, Operation } from "./operations/Operation.js";
import { DeadlineReached, within, type Deadline } from "./policy/Deadline.js";
import { isIdentityRefused } from "./policy/isIdentityRefused.js";
import { readResponse } from "./readResponse.js";
import { signers } from "./signing/sign.js";
import { ConnectionTrouble } from "./ConnectionTrouble.js";
import { toVodError } from "./toVodError.js";
import type {
  TransportAnswer,
  TransportRequest,
} from "./transport/Transport.js";
import type { VodClientSettings } from "./VodClientOptions.js";

/** The vendor's words for a request stamped outside its window: 15 minutes, with V1 31. */
const CLOCK_IS_OFF: ReadonlySet<string> = new Set([
  "InvalidTimeStamp.Expired",
  "IllegalTimestamp",
]);

/** What is known of an attempt when it fails. */
interface Seen {
  /** What it was signed with. */
  credentials?: Credentials;
  answer?: TransportAnswer;
}

/** One signed request and its answer. Remembers what an answer taught about our clock and token. */
export class Exchange {
  readonly #settings: VodClientSettings;
  readonly #unknownCodes = new Set<string>();
  readonly #trouble: ConnectionTrouble;
  /** How far the vendor's clock is ahead of ours: what calls are signed by, once VOD has refused our time. */
  #clockOffsetMs = 0;
  /** The same by its newest answer. */
  #seenOffsetMs = 0;

  constructor(settings: VodClientSettings) {
    this.#settings = settings;
    this.#trouble = new ConnectionTrouble(settings);
  }

  /** @throws VodError for every failure; anything else is a fault of our own code */
  async attempt<Request extends object, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    deadline: Deadline,
  ): Promise<Response> {
    const { attemptTimeoutMs, transport } = this.#settings;
    const limit = deadline.inside(attemptTimeoutMs);
    const seen: Seen = {};
    try {
      const known = this.#settings.credentials.get();
      seen.credentials =
        known instanceof Promise
          ? await this.#inTime(known, limit.signal)
          : known;
      const signed = this.#sign(operation.action, request, seen.credentials);
      seen.answer = await transport.send(signed, limit.signal);
      this.#trouble.over();
      this.#noteTime(seen.answer);
      return readResponse(operation, seen.answer);
    } catch (thrown) {
      const error = toVodError(thrown, operation.action, limit.signal);
      this.#trouble.met(thrown);
      throw this.#learnFrom(withoutStorage(error, operation, request), seen);
    } finally {
      limit.end();
    }
  }

  /** @see VodTime */
  nowMs(): number {
    return this.#settings.clock.now() + this.#seenOffsetMs;
  }

  #noteTime({ dateMs }: TransportAnswer): void {
    if (dateMs !== undefined)
      this.#seenOffsetMs = dateMs - this.#settings.clock.now();
  }

  /** Nonce, timestamp and signature are new each time: a repeated nonce is refused. */
  #sign(
    action: string,
    request: object,
    credentials: Credentials,
  ): TransportRequest {
    const { clock, nonce, host, signatureVersion } = this.#settings;
    return signers[signatureVersion]({
      action,
      parameters: encodeParameters(request),
      host,
      credentials,
      dateMs: clock.now() + this.#clockOffsetMs,
      nonce: nonce(),
    });
  }

  /** A source that takes longer than the attempt may has none for it. */
  async #inTime(
    credentials: Promise<Credentials>,
    signal: AbortSignal,
  ): Promise<Credentials> {
    try {
      return await within(credentials, signal);
    } catch (thrown) {
      throw thrown instanceof DeadlineReached
        ? clientError("VodClient.CredentialsUnavailable", "", thrown)
        : thrown;
    }
  }

  /** @returns the error, and that the call may be repeated where what was learnt may heal it */
  #learnFrom(error: VodError, { credentials, answer }: Seen): VodError {
    const { code } = error;
    if (CLOCK_IS_OFF.has(code) && answer?.dateMs !== undefined)
      this.#setClock(answer.dateMs);
    if (/^(Invalid|Missing)SecurityToken/.test(code))
      this.#settings.credentials.refresh?.(credentials);
    this.#noteUnknown(error);
    return this.#maySignAsAnother(code, credentials)
      ? error.with({ retryable: true })
      : error;
  }

  #setClock(theirsMs: number): void {
    const { clock, logger } = this.#settings;
    this.#clockOffsetMs = theirsMs - clock.now();
    logger.warn(
      { offsetMs: this.#clockOffsetMs },
      "this machine's clock is off: using VOD's",
    );
  }

  #noteUnknown({ code, action, requestId }: VodError): void {
    if (Object.hasOwn(catalogue, code) || this.#unknownCodes.size >= 1000)
      return;
    if (!this.#unknownCodes.has(code)) {
      this.#settings.logger.warn(
        { code, action, requestId },
        "VOD sent a code that the catalogue lacks",
      );
    }
    this.#unknownCodes.add(code);
  }

  #maySignAsAnother(code: string, used: Credentials | undefined): boolean {
    const { credentials } = this.#settings;
    return (
      used !== undefined &&
      isIdentityRefused(code) &&
      credentials.reconsider?.(used) === true
    );
  }
}

/**
 * An upload that names no storage goes to the account's own. That there is none, or none in this region,
 * is its operator's to mend; the caller named nothing that could be missing.
 */
function withoutStorage(
  error: VodError,
  { group, errors }: ActionFacts,
  request: { readonly StorageLocation?: unknown },
): VodError {
  const code = "InvalidStorage.NotFound";
  const isCreate = group === "upload" && errors.includes(code);
  return error.code === code &&
    isCreate &&
    request.StorageLocation === undefined
    ? error.with({
        ...lasting("misconfigured", error.status),
        message: "The account has no storage where the gateway calls VOD.",
      })
    : error;
}
