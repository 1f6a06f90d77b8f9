import {
  CloseCode,
  type ConnectionInitMessage,
  type Server,
  type SubscribePayload,
  MessageType,
  parseMessage,
} from "graphql-ws";
import type { RawData, WebSocket } from "ws";
import { guarded } from "../../base/guarded.js";
import { clientIdIn } from "../request/RequestRecord.js";
import { atTime } from "./atTime.js";
import { everyInterval } from "../../base/clock.js";
import { FlowControl } from "./FlowControl.js";
import { internalError } from "../request/refusals.js";
import { MessageAllowance } from "./MessageAllowance.js";
import type { Outcome } from "../execute/runOperation.js";
import { SocketCaller, type SocketOrigin } from "./SocketCaller.js";
import { SocketOperations } from "./SocketOperations.js";
import type { OpenConnection } from "../overload/ConnectionRegistry.js";
import type { OperationTools } from "../execute/OperationTools.js";

/** The protocol, spoken on many connections. */
export type SocketProtocol = Server<SocketConnection>;

/** One WebSocket: its caller, its operations, and how it ends. */
export class SocketConnection implements OpenConnection {
  readonly transport = "websocket";
  readonly #socket: WebSocket;
  readonly #tools: OperationTools;
  readonly #flow: FlowControl;
  readonly #allowance: MessageAllowance;
  readonly #caller: SocketCaller;
  readonly #operations: SocketOperations;
  readonly #cancels = new Set<() => void>();
  readonly #handlings = new Set<Promise<void>>();
  /** How many operations were asked for. */
  #asked = 0;

  constructor(socket: WebSocket, tools: OperationTools, origin: SocketOrigin) {
    const { settings } = tools;
    const logger = settings.logger.child({
      connectionId: origin.requestId,
      ...clientIdIn(origin.record),
    });
    this.#tools = { ...tools, settings: { ...settings, logger } };
    this.#socket = socket;
    this.#flow = new FlowControl(socket, this.#tools.settings);
    this.#allowance = new MessageAllowance(
      settings.clock,
      settings.streamLimits,
    );
    this.#caller = new SocketCaller(settings.authenticator, origin);
    this.#operations = new SocketOperations(this.#tools, this.#caller);
  }

  /** Begins to listen. */
  open(protocol: SocketProtocol): void {
    const closed = protocol.opened(
      {
        protocol: this.#socket.protocol,
        send: (text) => this.#flow.send(text),
        close: this.#close,
        onMessage: (handle) => {
          this.#socket.on("message", (message) => {
            this.#guard("message", () => {
              this.#take(textOf(message), handle);
            });
          });
        },
      },
      this,
    );
    this.#watchOver();
    // It closes by itself, and `close` tells why.
    this.#socket.on("error", () => undefined);
    this.#socket.once("close", (code, reason) => {
      for (const cancel of this.#cancels) cancel();
      this.#flow.end();
      this.#guard("close", () => {
        this.#operations.endAll();
      });
      this.#guard("close", () => closed(code, String(reason)));
    });
  }

  /** What the first message says of the caller. @returns whether they are let in */
  async acknowledge(
    payload: ConnectionInitMessage["payload"],
  ): Promise<boolean> {
    const verdict = await this.#caller.prove(payload);
    if (verdict.kind === "unavailable")
      this.#close(tryAgainLater, "Tokens cannot be checked at present");
    // It may have ended meanwhile: what is set up below would outlast it.
    if (!this.#isOpen || verdict.kind !== "known" || !this.#hasRoom())
      return false;
    const { clock } = this.#tools.settings;
    const { expiresAtMs } = verdict.principal;
    if (expiresAtMs !== undefined)
      this.#cancels.add(
        atTime(clock, expiresAtMs, () => {
          this.#close(CloseCode.Forbidden, "The token has ended");
        }),
      );
    return true;
  }

  /** Whether it is neither closed nor about to be: its client may go on as if it were not. */
  get #isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Counts it for its caller, who is known now, and closes it where that is more than a share. */
  #hasRoom(): boolean {
    const { sharer, origin } = this.#caller;
    if (origin.record.slot?.countFor(sharer) !== false) return true;
    this.#tools.load.refuse("caller_share", sharer);
    // Clients wait longer before each of a few tries, as they do not for other codes.
    this.#close(tryAgainLater, "You have too many connections open");
    return false;
  }

  /** Runs what a client asks for. A fault of ours costs that one operation. */
  async run(payload: SubscribePayload): Promise<Outcome> {
    this.#asked += 1;
    try {
      return await this.#operations.run(payload);
    } catch (err) {
      const { logger } = this.#tools.settings;
      logger.error({ err }, "an operation failed for a reason of ours");
      return { kind: "refused", errors: [internalError] };
    }
  }

  /** Lets what is in flight finish, completes subscriptions, and then closes. */
  end = (): void => {
    this.#operations.drain();
    void Promise.allSettled(this.#handlings).then(() => {
      this.#close(goingAway, "Going away");
    });
  };

  cut = (): void => {
    this.#operations.endAll();
    this.#socket.terminate();
  };

  readonly #close = (code = 1000, reason = ""): void => {
    this.#operations.endAll();
    this.#socket.close(code, closeReason(reason));
  };

  #guard(event: string, work: () => void | Promise<void>): void {
    const { logger } = this.#tools.settings;
    guarded(logger, { door: "websocket", event }, work);
  }

  #take(text: string, handle: (text: string) => Promise<void>): void {
    if (!this.#isOpen) {
      this.#spend(text.length);
      return;
    }
    if (this.#flow.isClogged) {
      this.cut();
      return;
    }
    const asked = this.#asked;
    const handling = handle(text)
      .catch((err: unknown) => {
        this.#giveUp(text, err);
      })
      .finally(() => this.#handlings.delete(handling));
    this.#handlings.add(handling);
    // Before anything of it has waited: an operation is charged, and may be completed.
    if (this.#asked > asked) this.#allowance.earn();
    else this.#spend(text.length);
  }

  /** Counts what is not charged. Closes a connection that sends too much of it, and cuts it off when it goes on. */
  #spend(bytes: number): void {
    if (this.#allowance.spend(bytes)) return;
    if (!this.#isOpen) {
      this.cut();
      return;
    }
    this.#allowance.reset();
    this.#caller.origin.record.errorCodes = ["RATE_LIMITED"];
    this.#close(CloseCode.TooManyInitialisationRequests, "Too many messages");
  }

  /** The protocol has no answer for a message that it cannot take: it closes the connection. */
  #giveUp(text: string, err: unknown): void {
    if (isServersMessage(text)) {
      this.#close(CloseCode.BadRequest, "Invalid message received");
      return;
    }
    const { logger } = this.#tools.settings;
    logger.error({ err }, "a message failed for a reason of ours");
    this.#close(CloseCode.InternalServerError, "Internal server error");
  }

  /** Closes a connection that does not say who it is, or that nobody answers on any more. */
  #watchOver(): void {
    const { clock, streamLimits } = this.#tools.settings;
    let isAlive = true;
    this.#socket.on("pong", () => {
      isAlive = true;
      this.#spend(0);
    });
    this.#socket.on("ping", () => {
      this.#spend(0);
    });
    this.#cancels.add(
      clock.after(streamLimits.initTimeoutMs, () => {
        if (!this.#caller.isKnown)
          this.#close(
            CloseCode.ConnectionInitialisationTimeout,
            "Connection initialisation timeout",
          );
      }),
    );
    this.#cancels.add(
      everyInterval(clock, streamLimits.pingIntervalMs, () => {
        if (!isAlive) this.cut();
        isAlive = false;
        this.#socket.ping();
      }),
    );
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const goingAway = 1001;

/** @see https://www.iana.org/assignments/websocket/websocket.xml#close-code-number */
const tryAgainLater = 1013;

/** A socket gives whole messages as buffers unless it is told otherwise. */
function textOf(message: RawData): string {
  return Buffer.isBuffer(message) ? message.toString("utf8") : "";
}

const serversOwn: readonly MessageType[] = [
  MessageType.ConnectionAck,
  MessageType.Next,
  MessageType.Error,
];

/** Whether a client has sent what only servers send: well formed, so that graphql-ws takes it for a fault of ours. */
function isServersMessage(text: string): boolean {
  try {
    return serversOwn.includes(parseMessage(text).type);
  } catch {
    return false;
  }
}

/** What a close frame has room for beside its code. @see https://www.rfc-editor.org/rfc/rfc6455#section-5.5 */
const longestBytes = 123;

/**
 * A reason that fits into a close frame, cut between two characters: graphql-ws repeats a client's id in one, and ws
 * throws at a longer one and never closes then.
 */
export function closeReason(text: string): string {
  const bytes = Buffer.from(text).subarray(0, longestBytes);
  // As a stream, so that a character which the cut has halved is left out.
  return new TextDecoder().decode(bytes, { stream: true });
}
