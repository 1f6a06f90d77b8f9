import type { FileHome } from "../media/fileUrls.js";
import { signedUrl } from "../media/signedUrl.js";
import { sourceFacts, sourceMd5 } from "../media/sourceFacts.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import { describeAudio, describePicture } from "./describeStreams.js";
import type { UrlWish } from "./urlParameters.js";

/** What every answer about a source file holds. @param lists which of its streams to add */
export function describeMezzanine(
  video: Video,
  lists: readonly ("video" | "audio")[],
  { wish, home }: { readonly wish: UrlWish; readonly home: FileHome },
): AnswerBody {
  return {
    ...describeFile(video, wish, home),
    ...describeContent(video),
    ...describeLists(video, lists),
  };
}

function describeFile(video: Video, wish: UrlWish, home: FileHome): AnswerBody {
  const hasArrived = video.sizeBytes !== undefined;
  return {
    FileName: video.objectKey,
    FileURL: hasArrived ? signedUrl(video.objectKey, home, wish) : undefined,
    FileMD5: hasArrived ? sourceMd5(video) : undefined,
    Status: statusOf(video),
    Size: video.sizeBytes,
    CreationTime: formatTimestamp(video.createdAtMs),
  };
}

function statusOf({ status, sizeBytes }: Video): string {
  if (sizeBytes !== undefined) return "Normal";
  return status === "UploadFail" ? "UploadFail" : "Uploading";
}

/** Numbers as numbers, fractions as text: the vendor's own mixture. */
function describeContent(video: Video): AnswerBody {
  const facts = sourceFacts(video);
  return {
    Width: facts?.picture?.width,
    Height: facts?.picture?.height,
    Fps: facts?.picture && String(facts.picture.fps),
    Bitrate: facts?.bitrateKbps.toFixed(3),
    Duration: facts && String(facts.durationSeconds),
  };
}

/** Plain lists, of texts throughout. */
function describeLists(
  video: Video,
  lists: readonly ("video" | "audio")[],
): AnswerBody {
  const facts = sourceFacts(video);
  return {
    VideoStreamList:
      facts?.picture && lists.includes("video")
        ? [describePicture(facts, facts.picture)]
        : undefined,
    AudioStreamList:
      facts && lists.includes("audio") ? [describeAudio(facts)] : undefined,
  };
}
