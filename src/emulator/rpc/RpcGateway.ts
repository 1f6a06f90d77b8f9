import type { ServerResponse } from "node:http";
import type { Action } from "../actions/Action.js";
import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import {
  errorAnswer,
  successAnswer,
  type Answer,
  type AnswerBody,
  type AnswerIds,
} from "./Answer.js";
import { authenticate, NonceMemory } from "./authenticate.js";
import type { CallLog } from "./CallLog.js";
import type { FaultQueue } from "./FaultQueue.js";
import type { HttpRequest } from "./HttpRequest.js";
import type { KnownKey } from "./Claim.js";
import { playFault } from "./playFault.js";
import type { Quota } from "./Quota.js";
import { render } from "./render.js";
import { readCall, type Parameters, type RpcCall } from "./RpcCall.js";
import { refuse, RpcError, missing } from "./RpcError.js";
import { send } from "./send.js";

/** What the RPC side is made of. */
export interface RpcGatewayOptions {
  readonly directory: ActionDirectory;
  readonly keys: readonly KnownKey[];
  readonly quota: Quota;
  readonly faults: FaultQueue;
  readonly calls: CallLog;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Ends what waits on the clock. */
  readonly signal: AbortSignal;
  newRequestId(): string;
  /** Does an action's work and gives its members. */
  run(action: Action, parameters: Parameters): AnswerBody;
}

/** The vendor's RPC front: checks a call, does its work, answers, or fails as it was asked to. */
export class RpcGateway {
  readonly #options: RpcGatewayOptions;
  readonly #nonces = new NonceMemory();

  constructor(options: RpcGatewayOptions) {
    this.#options = options;
  }

  async handle(http: HttpRequest, response: ServerResponse): Promise<void> {
    const call = readCall(http);
    const { clock, calls, faults, signal } = this.#options;
    calls.record(call, clock.now());
    const ids = {
      requestId: this.#options.newRequestId(),
      hostId: http.headers["host"] ?? "",
    };
    const format = call.format ?? "xml";
    const action = this.#checked(() => this.#letIn(call), call, ids);
    if ("status" in action) {
      send(response, render(action, format));
      return;
    }
    const work = (): Answer => this.#work(action, call, ids);
    const fault = faults.take(call);
    if (fault === undefined) send(response, render(work(), format));
    else await playFault(fault, { response, format, ids, clock, signal, work });
  }

  #letIn(call: RpcCall): Action {
    const { directory, keys, quota, clock, faults } = this.#options;
    const action = admit(call, directory);
    const nowMs = clock.now() + faults.skewMs;
    const ring = { keys, nonces: this.#nonces, nowMs };
    const accessKeyId = authenticate(call, ring);
    const monotonicMs = clock.monotonicMs();
    quota.spend(action, accessKeyId, { http: call.http, monotonicMs });
    return action;
  }

  #work(action: Action, call: RpcCall, ids: AnswerIds): Answer {
    return this.#checked(
      () =>
        successAnswer(
          action.name,
          this.#options.run(action, call.parameters),
          ids,
        ),
      call,
      ids,
    );
  }

  /** What `step` gives, or the error answer for what it throws. */
  #checked<T>(step: () => T, call: RpcCall, ids: AnswerIds): T | Answer {
    try {
      return step();
    } catch (error) {
      const refusal =
        error instanceof RpcError ? error : refuse("InternalError");
      const { action = "" } = call;
      const fields = { action, code: refusal.code, requestId: ids.requestId };
      this.#options.calls.refuse(call, refusal.code);
      if (refusal === error)
        this.#options.logger.info(fields, "refused a call");
      else this.#options.logger.error({ ...fields, error }, "failed at a call");
      return errorAnswer(refusal, ids);
    }
  }
}

const API_VERSION = "2017-03-21";

/** What the gateway knows of the service behind it. */
export interface ActionDirectory {
  readonly emulated: ReadonlyMap<string, Action>;
  /** Everything that VOD has. */
  readonly existing: ReadonlySet<string>;
}

/**
 * Checks what can be checked without knowing who calls.
 *
 * @throws RpcError the documented refusal
 */
function admit(call: RpcCall, directory: ActionDirectory): Action {
  const { method, path } = call.http;
  if (method !== "GET" && method !== "POST")
    throw refuse("UnsupportedHTTPMethod");
  if (path !== "/") throw refuse("InvalidApi.NotFound");
  if (call.format === undefined) throw refuse("InvalidParameter.Format");
  if (!call.action) throw missing("Action");
  if (!call.version) throw missing("Version");
  if (call.version !== API_VERSION) throw refuse("InvalidVersion");
  return findAction(call.action, directory);
}

function findAction(
  name: string,
  { emulated, existing }: ActionDirectory,
): Action {
  const action = emulated.get(name);
  if (action !== undefined) return action;
  if (!existing.has(name)) throw refuse("InvalidApi.NotFound");
  const { code, status, message } = refuse("UnsupportedOperation");
  throw new RpcError(code, status, `${message} ${name} is not emulated.`);
}
