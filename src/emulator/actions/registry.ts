import type { Action } from "./Action.js";
import * as attachedMedia from "./attachedMedia.js";
import * as batchGetMediaInfos from "./batchGetMediaInfos.js";
import * as categories from "./categories.js";
import * as getVideoList from "./getVideoList.js";
import * as images from "./images.js";
import * as messageCallbacks from "./messageCallbacks.js";
import * as mezzanine from "./mezzanine.js";
import * as playAuth from "./playAuth.js";
import * as playback from "./playback.js";
import * as registerMedia from "./registerMedia.js";
import * as searchMedia from "./searchMedia.js";
import * as uploadProgress from "./uploadProgress.js";
import * as uploads from "./uploads.js";
import * as uploadStreamByURL from "./uploadStreamByURL.js";
import * as urlUploads from "./urlUploads.js";
import * as videoDeletion from "./videoDeletion.js";
import * as videoEdits from "./videoEdits.js";
import * as videos from "./videos.js";

/** The files of the actions: each exports actions, and nothing else. */
const groups: readonly Readonly<Record<string, Action>>[] = [
  attachedMedia,
  batchGetMediaInfos,
  categories,
  getVideoList,
  images,
  messageCallbacks,
  mezzanine,
  playAuth,
  playback,
  registerMedia,
  searchMedia,
  uploadProgress,
  uploads,
  uploadStreamByURL,
  urlUploads,
  videoDeletion,
  videoEdits,
  videos,
];

/** Every action that is emulated. */
export const emulatedActions: readonly Action[] = groups.flatMap((group) =>
  Object.values(group),
);
