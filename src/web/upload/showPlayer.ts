import { execute, PlaybackDocument, type Fetcher } from "../../client/index.js";
import { element } from "./element.js";

/** What browsers play without a player of the vendor's, best first. */
const PLAYABLE = ["MP4", "MP3"] as const;

/**
 * A player of a video that is ready.
 *
 * @throws GatewayError
 */
export async function showPlayer(
  fetcher: Fetcher,
  id: string,
): Promise<HTMLElement> {
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
