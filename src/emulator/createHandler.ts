import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from "node:http";
import type { Logger } from "../base/logger.js";
import { CONTROL_PREFIX, handleControl } from "./control/handleControl.js";
import type { Controllable } from "./control/Controllable.js";
import { isObjectRequest } from "./oss/ObjectRequest.js";
import type { ObjectGateway } from "./oss/ObjectGateway.js";
import {
  BodyTooLarge,
  readBody,
  readHead,
  type HttpHead,
  type HttpRequest,
} from "./rpc/HttpRequest.js";
import type { RpcGateway } from "./rpc/RpcGateway.js";
import { send } from "./rpc/send.js";

/** What requests are handed to. */
export interface HandlerOptions {
  readonly gateway: RpcGateway;
  readonly objects: ObjectGateway;
  readonly controllable: Controllable;
  readonly logger: Logger;
  /** The server's time, for the `Date` header. */
  nowMs(): number;
}

/** Tells the control path, the bucket and the API apart, and lets no failure out. */
export function createHandler(options: HandlerOptions): RequestListener {
  return (incoming, response) => {
    // Node's own Date header follows the machine's clock, not the emulator's.
    response.sendDate = false;
    response.setHeader("date", new Date(options.nowMs()).toUTCString());
    answer(incoming, response, options).catch((error: unknown) => {
      giveUp(error, response, options.logger);
    });
  };
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  { gateway, objects, controllable }: HandlerOptions,
): Promise<void> {
  const head = readHead(incoming);
  if (head.path.startsWith(CONTROL_PREFIX))
    handleControl(await withBody(head, incoming), response, controllable);
  else if (isObjectRequest(head))
    await objects.handle(head, incoming, response);
  else await gateway.handle(await withBody(head, incoming), response);
}

async function withBody(
  head: HttpHead,
  incoming: IncomingMessage,
): Promise<HttpRequest> {
  return { ...head, body: await readBody(incoming) };
}

function giveUp(
  error: unknown,
  response: ServerResponse,
  logger: Logger,
): void {
  if (error instanceof BodyTooLarge) {
    send(response, { status: 413, headers: { connection: "close" }, body: "" });
    return;
  }
  logger.warn({ error }, "dropped a connection");
  response.destroy();
}
