/** Said in the description of each field that writes to a video that is there. */
export const OWNERS_ONLY =
  "Without `vod:admin` for one's own videos alone: others count as missing, and GetVideoInfos is called to tell them apart, 20 videos each. ";
