import {
  execute,
  VideoDocument,
  type Fetcher,
  type VideoStatus,
} from "../../client/index.js";

const FINAL: ReadonlySet<VideoStatus> = new Set<VideoStatus>([
  "NORMAL",
  "UPLOAD_FAIL",
  "TRANSCODE_FAIL",
  "BLOCKED",
  "PRODUCE_FAIL",
]);

/**
 * The status of a video, as it is and after each change, until it is final.
 *
 * @throws GatewayError
 */
export async function* watchVideo(
  fetcher: Fetcher,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<VideoStatus> {
  let last: VideoStatus | undefined;
  while (!signal.aborted && (last === undefined || !FINAL.has(last))) {
    const { video } = await execute(fetcher, VideoDocument, { id });
    if (video && video.status !== last) yield video.status;
    last = video?.status ?? last;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
