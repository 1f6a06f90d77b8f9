import type { Fetcher, VideoStatus } from "../../client/index.js";
import { element } from "./element.js";
import { errorPanel } from "./errorPanel.js";
import { showPlayer } from "./showPlayer.js";
import { watchVideo } from "./watchVideo.js";

/** What the gateway tells of a video as it happens, and its player once it is ready. */
export class VideoStatusLine {
  readonly player = element("div");
  readonly #fetcher: Fetcher;
  readonly #id = element("dd", {}, "not created yet");
  readonly #status = element("dd", {}, "–");
  #watching = new AbortController();

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher;
    this.#status.setAttribute("role", "status");
  }

  /** Terms and values, for a `dl`. */
  get lines(): readonly HTMLElement[] {
    return [
      element("dt", {}, "Video"),
      this.#id,
      element("dt", {}, "Status"),
      this.#status,
    ];
  }

  /** From now on tells of this video. */
  watch(id: string): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#id.replaceChildren(element("code", {}, id));
    void this.#follow(id, this.#watching.signal);
  }

  async #follow(id: string, signal: AbortSignal): Promise<void> {
    try {
      for await (const status of watchVideo(this.#fetcher, id, signal))
        await this.#show(id, status);
    } catch (error) {
      if (!signal.aborted) this.player.replaceChildren(errorPanel(error));
    }
  }

  async #show(id: string, status: VideoStatus): Promise<void> {
    this.#status.textContent = status;
    this.#status.dataset["status"] = status;
    if (status !== "NORMAL") return;
    this.player.replaceChildren(await showPlayer(this.#fetcher, id));
  }
}
