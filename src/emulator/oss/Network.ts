import type { ServerResponse } from "node:http";
import { reset } from "../rpc/send.js";

/** The way to the bucket, as a switch: object requests fail while it is cut, the API goes on. */
export class Network {
  readonly #open = new Set<ServerResponse>();
  #isCut = false;

  get isCut(): boolean {
    return this.#isCut;
  }

  /** Resets what is under way, and whatever comes until {@link restore}. */
  cut(): void {
    this.#isCut = true;
    for (const response of this.#open) reset(response);
  }

  restore(): void {
    this.#isCut = false;
  }

  /** Resets the connection when the network is cut, or later if it is cut before the answer. @returns whether it goes on */
  enter(response: ServerResponse): boolean {
    if (this.#isCut) {
      reset(response);
      return false;
    }
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
    return true;
  }
}
