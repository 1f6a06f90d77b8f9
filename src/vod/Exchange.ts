import type { Credentials } from "./credentials.js";
import { encodeParameters } from "./encodeParameters.js";
import { catalogue } from "./errors/catalogue.js";
import { clientError } from "./errors/clientError.js";
import type { VodError } from "./errors/VodError.js";
import type { Operation } from "./operations/Operation.js";
import { DeadlineReached, startDeadline, within } from "./policy/Deadline.js";
import { readResponse } from "./readResponse.js";
import { signers } from "./signing/sign.js";
import { TlsTrouble } from "./TlsTrouble.js";
import { toVodError } from "./toVodError.js";
import type { TransportAnswer } from "./transport/Transport.js";
import type { VodClientSettings } from "./VodClientOptions.js";

/** The vendor's words for a request stamped outside its window of 15 minutes. */
const CLOCK_IS_OFF: ReadonlySet<string> = new Set([
  "InvalidTimeStamp.Expired",
  "IllegalTimestamp",
]);

/** One signed request and its answer. Remembers what an answer taught about our clock and token. */
export class Exchange {
  readonly #settings: VodClientSettings;
  readonly #unknownCodes = new Set<string>();
  readonly #tlsTrouble: TlsTrouble;
  /** How far the vendor's clock is ahead of ours. */
  #clockOffsetMs = 0;

  constructor(settings: VodClientSettings) {
    this.#settings = settings;
    this.#tlsTrouble = new TlsTrouble(settings);
  }

  /** @throws VodError for every failure; anything else is a fault of our own code */
  async attempt<Request extends object, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    signal: AbortSignal,
  ): Promise<Response> {
    const { clock, attemptTimeoutMs } = this.#settings;
    const limit = startDeadline(clock, attemptTimeoutMs, signal);
    let answer: TransportAnswer | undefined;
    try {
      answer = await this.#send(operation.action, request, limit.signal);
      this.#tlsTrouble.over();
      return readResponse(operation, answer);
    } catch (thrown) {
      const error = toVodError(thrown, operation.action, limit.signal);
      this.#tlsTrouble.met(thrown);
      this.#learnFrom(error, answer);
      throw error;
    } finally {
      limit.end();
    }
  }

  /** Nonce, timestamp and signature are new each time: a repeated nonce is refused. */
  async #send(
    action: string,
    request: object,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    const { clock, nonce, host, signatureVersion, transport } = this.#settings;
    const signed = signers[signatureVersion]({
      action,
      parameters: encodeParameters(request),
      host,
      credentials: await this.#credentials(signal),
      dateMs: clock.now() + this.#clockOffsetMs,
      nonce: nonce(),
    });
    return transport.send(signed, signal);
  }

  /** A source that takes longer than the attempt may has none for it. */
  async #credentials(signal: AbortSignal): Promise<Credentials> {
    try {
      return await within(this.#settings.credentials.get(), signal);
    } catch (thrown) {
      throw thrown instanceof DeadlineReached
        ? clientError("VodClient.CredentialsUnavailable", "", thrown)
        : thrown;
    }
  }

  #learnFrom(
    { code, action, requestId }: VodError,
    answer: TransportAnswer | undefined,
  ): void {
    const { clock, credentials, logger } = this.#settings;
    if (CLOCK_IS_OFF.has(code) && answer?.dateMs !== undefined) {
      this.#clockOffsetMs = answer.dateMs - clock.now();
      logger.warn(
        { offsetMs: this.#clockOffsetMs },
        "this machine's clock is off: using VOD's",
      );
    }
    if (/^(Invalid|Missing)SecurityToken/.test(code)) credentials.refresh?.();
    if (!Object.hasOwn(catalogue, code) && this.#unknownCodes.size < 1000) {
      if (!this.#unknownCodes.has(code)) {
        logger.warn(
          { code, action, requestId },
          "VOD sent a code that the catalogue lacks",
        );
      }
      this.#unknownCodes.add(code);
    }
  }
}
