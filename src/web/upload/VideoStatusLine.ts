import type { Client } from "graphql-ws";
import {
  type Fetcher,
  type VideoStatus,
  execute,
  PlaybackDocument,
} from "../../client/index.js";
import { element } from "./element.js";
import { errorPanel } from "./errorPanel.js";
import { watchVideo } from "./watchVideo.js";

/** How the gateway is asked about a video. */
export interface VideoTools {
  readonly fetcher: Fetcher;
  readonly subscriptions: Client;
}

/** What the gateway tells of a video as it happens, and its player once it is ready. */
export class VideoStatusLine {
  readonly player = element("div");
  readonly #tools: VideoTools;
  readonly #id = element("dd", {}, "not created yet");
  readonly #status = element("dd", {}, "–");
  #watching = new AbortController();

  constructor(tools: VideoTools) {
    this.#tools = tools;
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
      const news = watchVideo(this.#tools.subscriptions, id);
      for await (const status of news) {
        if (signal.aborted) return;
        await this.#show(id, status);
      }
    } catch (error) {
      if (!signal.aborted) this.player.replaceChildren(errorPanel(error));
    }
  }

  async #show(id: string, status: VideoStatus): Promise<void> {
    this.#status.textContent = status;
    this.#status.dataset["status"] = status;
    if (status !== "NORMAL") return;
    this.player.replaceChildren(await showPlayer(this.#tools.fetcher, id));
  }
}

/** What browsers play without a player of the vendor's, best first. */
const PLAYABLE = ["MP4", "MP3"] as const;

/**
 * A player of a video that is ready.
 *
 * @throws GatewayError
 */
async function showPlayer(fetcher: Fetcher, id: string): Promise<HTMLElement> {
  const { video } = await execute(fetcher, PlaybackDocument, { id });
  const streams = video?.playback?.streams ?? [];
  const url = PLAYABLE.map(
    (format) =>
      streams.find((stream) => stream.format === format)?.url ?? undefined,
  ).find((found) => found !== undefined);
  if (url === undefined)
    return element("p", {}, "None of its streams plays without a player.");
  return playerOf(url);
}

function playerOf(url: string): HTMLElement {
  const video = element("video", { controls: true, preload: "metadata" });
  const link = element("a", { href: url, target: "_blank" }, "Open the file");
  const caption = element("figcaption", {}, link);
  video.addEventListener("error", () => {
    caption.prepend("This browser cannot play it. ");
  });
  video.src = url;
  return element("figure", {}, video, caption);
}
