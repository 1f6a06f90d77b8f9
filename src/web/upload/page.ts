import { Vod } from "aliyun-upload-vod";
import { fetchFetcher } from "../../client/index.js";
import { createUploader } from "../../client/upload/index.js";
import { acceptFiles } from "./acceptFiles.js";
import { elementById } from "./element.js";
import { errorPanel } from "./errorPanel.js";
import { openSubscriptions } from "./watchVideo.js";
import "./page.css";
import { readSettings } from "./readSettings.js";
import { UploadCard } from "./UploadCard.js";

/** Relative, so that the page also works below a proxy's path. */
const url = "graphql";

start().catch((error: unknown) => {
  elementById("problem").append(errorPanel(error));
});

async function start(): Promise<void> {
  const settings = await readSettings();
  const fetcher = fetchFetcher({ url });
  const uploader = createUploader({
    fetcher,
    Vod,
  });
  const tools = { ...settings, fetcher, subscriptions: openSubscriptions(url) };
  const uploads = elementById("uploads");
  acceptFiles((file) => {
    const task = uploader.upload(file, { kind: "video" });
    uploads.prepend(new UploadCard(task, tools).element);
  });
}
