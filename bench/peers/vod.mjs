import VodClient from "@alicloud/pop-core";

/** The vendor's own client, as its pages show it. */
export const vod = new VodClient({
  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  endpoint: process.env.VOD_ENDPOINT,
  apiVersion: "2017-03-21",
  // Its own limit of three seconds would make errors of a crowded machine.
  opts: { timeout: 30_000 },
});
