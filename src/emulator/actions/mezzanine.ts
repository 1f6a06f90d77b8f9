import { refuse } from "../rpc/RpcError.js";
import type { Action } from "./Action.js";
import { describeMezzanine } from "./describeMezzanine.js";
import { findVideo } from "./findVideo.js";
import { choicesOf, urlWishOf } from "./urlParameters.js";

/** 30 days, for URLs of the vendor's own buckets. */
const STORAGE_MAX_SECONDS = 2_592_000;

/**
 * The source file. When `InvalidFile.NotFound` is answered is not documented: here, for a damaged
 * record.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getmezzanineinfo
 * @assumed damaged-source
 */
export const getMezzanineInfo: Action = {
  name: "GetMezzanineInfo",
  callsPerSecond: 100,
  run(parameters, { store, nowMs, fileHome }) {
    const wish = urlWishOf(parameters, nowMs, STORAGE_MAX_SECONDS);
    const lists = choicesOf(parameters, "AdditionType", ["video", "audio"]);
    const video = findVideo(parameters, store);
    if (video === undefined) throw refuse("InvalidVideo.NotFound");
    if (video.isDamaged) throw refuse("InvalidFile.NotFound");
    return {
      Mezzanine: {
        VideoId: video.id,
        ...describeMezzanine(video, lists ?? [], {
          wish,
          home: fileHome(video),
        }),
        OutputType: wish.outputType,
        PreprocessStatus: "UnPreprocess",
        StorageClass: video.storageClass,
        RestoreStatus: video.restoreStatus,
        RestoreExpiration: video.restoreExpiration,
      },
    };
  },
};
