import type { SubscribePayload } from "graphql-ws";
import { abandoned } from "../execute/abandoned.js";
import { callerKey } from "../request/callerKey.js";
import { chooseDocument } from "../documents/chooseDocument.js";
import { overloaded } from "../overload/overloaded.js";
import { arrivalPoints, rateLimited } from "../execute/rateLimit.js";
import { refusal, type RefusalCode } from "../request/refusals.js";
import {
  describeOperation,
  errorCodes,
  type RequestRecord,
} from "../request/RequestRecord.js";
import { errorsIn, type Outcome } from "../execute/runOperation.js";
import type { SocketCaller } from "./SocketCaller.js";
import { startOperation } from "../execute/startOperation.js";
import type { OperationTools } from "../execute/OperationTools.js";

/** The operations of one WebSocket. Queries and mutations run there too, as they do over HTTP. */
export class SocketOperations {
  readonly #tools: OperationTools;
  readonly #caller: SocketCaller;
  readonly #open = new Set<AbortController>();
  readonly #subscriptions = new Set<AbortController>();
  #isDraining = false;
  #isOver = false;

  constructor(tools: OperationTools, caller: SocketCaller) {
    this.#tools = tools;
    this.#caller = caller;
  }

  /** Runs one. */
  async run(payload: SubscribePayload): Promise<Outcome> {
    if (this.#isOver) return nobodyWaits;
    if (this.#isDraining) return stopping;
    const slot = this.#tools.load.takeRequest(this.#caller.sharer);
    if (typeof slot === "string")
      return { kind: "refused", errors: [overloaded(slot)] };
    try {
      return await this.#runOne(payload);
    } finally {
      // A subscription has begun: from now on it is one of those that stay open.
      slot.release();
    }
  }

  /** Takes no more, and completes subscriptions; what else is in flight may finish. */
  drain(): void {
    this.#isDraining = true;
    for (const controller of this.#subscriptions) controller.abort();
  }

  /** Ends all of them, and begins no other: nobody is there to be answered. */
  endAll(): void {
    this.#isOver = true;
    for (const controller of this.#open) controller.abort();
  }

  async #runOne(payload: SubscribePayload): Promise<Outcome> {
    const { owner } = this.#caller.principal;
    const record: RequestRecord = {
      errorCodes: [],
      ...(owner !== "" && { caller: owner }),
    };
    const requestId = this.#tools.settings.newRequestId();
    const outcome =
      (await this.#chargeArrival()) ??
      (this.#isOver ? nobodyWaits : undefined) ??
      this.#refusalOf(payload, record) ??
      (await this.#start(payload, { record, requestId }));
    if (outcome.kind !== "begun") this.#log(outcome, record, requestId);
    return outcome;
  }

  /** @returns a refusal where the caller has nothing left */
  async #chargeArrival(): Promise<Outcome | undefined> {
    const { principal, origin } = this.#caller;
    const { rateLimiter } = this.#tools.settings;
    const payer = callerKey(principal, origin.address);
    const spending = await rateLimiter.spend(payer, arrivalPoints);
    return spending.granted
      ? undefined
      : { kind: "refused", errors: [rateLimited(spending).error] };
  }

  async #start(
    { query, operationName, variables, extensions }: SubscribePayload,
    asked: { readonly record: RequestRecord; readonly requestId: string },
  ): Promise<Outcome> {
    const controller = this.#openController();
    const outcome = await startOperation(
      this.#tools,
      {
        // The protocol wants a text, so that one who names a document by its hash sends an empty one.
        query: query === "" ? undefined : query,
        operationName: operationName ?? undefined,
        variables: variables ?? undefined,
        extensions: extensions ?? undefined,
      },
      {
        ...asked,
        transport: "websocket",
        principal: this.#caller.principal,
        address: this.#caller.origin.address,
        controller,
      },
    ).catch((error: unknown) => {
      controller.abort();
      throw error;
    });
    if (outcome.kind === "begun") this.#subscriptions.add(controller);
    else this.#open.delete(controller);
    if (outcome.kind === "begun" && this.#isDraining) controller.abort();
    return outcome;
  }

  #openController(): AbortController {
    const controller = new AbortController();
    this.#open.add(controller);
    controller.signal.addEventListener("abort", () => {
      this.#open.delete(controller);
      this.#subscriptions.delete(controller);
    });
    return controller;
  }

  #refusalOf(
    payload: SubscribePayload & { readonly documentId?: unknown },
    record: RequestRecord,
  ): Outcome | undefined {
    const { query, documentId, extensions } = payload;
    const choice = chooseDocument(
      {
        query: query === "" ? undefined : query,
        documentId,
        persistedQuery: extensions?.["persistedQuery"],
      },
      this.#tools.policy,
      this.#caller.origin.isFromRouter,
    );
    if (choice.kind === "listed") record.listedDocument = choice.document;
    return choice.kind === "refused"
      ? refused(choice.code, choice.message)
      : undefined;
  }

  #log(outcome: Outcome, record: RequestRecord, requestId: string): void {
    record.errorCodes = errorCodes(errorsIn(outcome));
    this.#tools.settings.logger.info(
      { requestId, ...describeOperation(record) },
      "operation",
    );
  }
}

function refused(code: RefusalCode, message: string): Outcome {
  return { kind: "refused", errors: [refusal(code, message)] };
}

const nobodyWaits: Outcome = { kind: "refused", errors: [abandoned] };

const stopping = refused(
  "OVERLOADED",
  "The gateway is about to stop: connect again.",
);
