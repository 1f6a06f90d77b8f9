import {
  TransportFailure,
  type Transport,
  type TransportAnswer,
  type TransportRequest,
} from "../../src/vod/transport/Transport.js";

/** What a test says about one call: an answer, a failure, or nothing at all until the call is given up. */
export type Reaction = TransportAnswer | Error | "hang";

/** A call as it was sent, read back. */
export interface SentCall {
  readonly action: string;
  readonly nonce: string;
  /** `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly date: string;
  readonly authorization: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Answers calls signed with V3 as a test says, and remembers them. */
export class FakeTransport implements Transport {
  readonly calls: SentCall[] = [];
  closed = false;
  readonly #react: (call: SentCall, number: number) => Reaction;

  /** @param react told the call and its number, from 1 */
  constructor(react: (call: SentCall, number: number) => Reaction) {
    this.#react = react;
  }

  async send(
    request: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    if (signal.aborted)
      throw new TransportFailure("VodClient.NotSent", signal.reason);
    const call = readCall(request);
    this.calls.push(call);
    const reaction = this.#react(call, this.calls.length);
    if (reaction === "hang") return hang(signal);
    if (reaction instanceof Error) throw reaction;
    return Promise.resolve(reaction);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

/** An answer in JSON. */
export function answer(
  members: Readonly<Record<string, unknown>>,
  rest: Partial<TransportAnswer> = {},
): TransportAnswer {
  return {
    status: 200,
    dateMs: undefined,
    retryAfterMs: undefined,
    body: JSON.stringify({ RequestId: REQUEST_ID, ...members }),
    ...rest,
  };
}

/** An error answer in JSON. */
export function refusal(
  code: string,
  rest: Partial<TransportAnswer> = {},
): TransportAnswer {
  return answer(
    { Code: code, Message: `About ${code}.` },
    { status: 400, ...rest },
  );
}

export const REQUEST_ID = "25818875-5F78-4AF6-D7D5-7D4A3C9E0001";

/** The connection broke after the call was sent. */
export const broken = (): Error =>
  new TransportFailure("VodClient.ConnectionFailed");

/** No connection could be made. */
export const unreachable = (): Error =>
  new TransportFailure("VodClient.Unreachable");

/** No connection stood or was free in time. */
export const notSent = (): Error => new TransportFailure("VodClient.NotSent");

/** Nobody whom we trust has signed the other side's certificate. */
export const untrusted = (): Error =>
  new TransportFailure(
    "VodClient.TlsFailed",
    Object.assign(new Error("self-signed certificate"), {
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    }),
  );

function readCall({ headers, body }: TransportRequest): SentCall {
  return {
    action: headers["x-acs-action"] ?? "",
    nonce: headers["x-acs-signature-nonce"] ?? "",
    date: headers["x-acs-date"] ?? "",
    authorization: headers["authorization"] ?? "",
    parameters: Object.fromEntries(new URLSearchParams(body)),
  };
}

function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
}
