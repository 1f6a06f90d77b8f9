import type { UploadState, UploadTask } from "../../client/upload/index.js";
import { element } from "./element.js";
import { errorPanel } from "./errorPanel.js";
import type { Settings } from "./readSettings.js";
import { UploadActions } from "./UploadActions.js";
import { VideoStatusLine, type VideoTools } from "./VideoStatusLine.js";

/** What a card works with. */
export type CardTools = Settings & VideoTools;

/** One file of the list: how far it is, what becomes of its video, and what can be done. */
export class UploadCard {
  readonly element = element("li", { className: "upload" });
  readonly #task: UploadTask;
  readonly #progress = element("progress", { max: 1, value: 0 });
  readonly #figures = element("p", { className: "figures" });
  readonly #state = element("dd");
  readonly #actions: UploadActions;
  readonly #errors = element("div");
  readonly #video: VideoStatusLine;
  #id: string | undefined;
  #phase: UploadState["phase"] | undefined;
  #renewals = 0;

  constructor(task: UploadTask, tools: CardTools) {
    this.#task = task;
    const { controlUrl } = tools;
    this.#actions = new UploadActions(
      task,
      controlUrl === undefined
        ? undefined
        : () => void this.#expire(controlUrl),
    );
    this.#video = new VideoStatusLine(tools);
    this.#layOut();
    this.#show(task.state);
    task.subscribe((state) => {
      this.#show(state);
    });
  }

  #layOut(): void {
    const { name } = this.#task.file;
    this.#progress.ariaLabel = `Progress of ${name}`;
    this.#state.setAttribute("role", "status");
    this.element.append(
      element("h2", {}, name),
      this.#progress,
      this.#figures,
      element(
        "dl",
        {},
        element("dt", {}, "Upload"),
        this.#state,
        ...this.#video.lines,
      ),
      this.#actions.element,
      this.#errors,
      this.#video.player,
    );
  }

  #show(state: UploadState): void {
    if (state.phase === "renewing" && this.#phase !== "renewing")
      this.#renewals += 1;
    if ("id" in state) this.#know(state.id);
    const { size } = this.#task.file;
    this.#progress.value = state.progress;
    this.#figures.textContent = `${Math.floor(state.progress * 100)} % of ${formatBytes(size)}`;
    // Progress changes many times a second: what is read out is changed only by another word.
    const words = describeState(state) + timesRenewed(this.#renewals);
    if (this.#state.textContent !== words) this.#state.textContent = words;
    this.#actions.show(state);
    if (state.phase === this.#phase) return;
    this.#phase = state.phase;
    this.element.dataset["phase"] = state.phase;
    this.#errors.replaceChildren(
      ...("error" in state ? [errorPanel(state.error)] : []),
    );
  }

  /** Another id than before: the upload had to begin anew. */
  #know(id: string): void {
    if (this.#id === id) return;
    this.#id = id;
    this.#video.watch(id);
  }

  async #expire(controlUrl: string): Promise<void> {
    try {
      if (this.#id !== undefined) await expireCredential(controlUrl, this.#id);
    } catch (error) {
      this.#errors.replaceChildren(errorPanel(error));
    }
  }
}

function timesRenewed(times: number): string {
  if (times === 0) return "";
  return ` (credential renewed ${times === 1 ? "once" : `${times} times`})`;
}

/** Where an upload stands, for people. */
function describeState(state: UploadState): string {
  switch (state.phase) {
    case "waiting":
      return "Waiting for its turn";
    case "starting":
      return "Asking for a credential";
    case "uploading":
      return "Uploading";
    case "renewing":
      return "The credential has expired: asking for another";
    case "retrying":
      return `${state.error.message} Tries again in ${Math.ceil(state.retryInMs / 1000)} s`;
    case "paused":
      return "Paused";
    case "done":
      return "Uploaded";
    case "failed":
      return "Failed";
    case "cancelled":
      return "Cancelled";
  }
}

/**
 * Has the emulator refuse the credential of an upload from now on, as the vendor's storage does after 3,000
 * seconds.
 *
 * @throws Error when the emulator does not
 */
async function expireCredential(
  controlUrl: string,
  mediaId: string,
): Promise<void> {
  const response = await fetch(`${controlUrl}credentials/expire`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mediaId }),
  });
  if (!response.ok)
    throw new Error(`The emulator answered with status ${response.status}.`);
}

const UNITS = ["bytes", "KiB", "MiB", "GiB", "TiB"] as const;

/** `24.0 MiB`. */
function formatBytes(bytes: number): string {
  const step = Math.floor(Math.log2(Math.max(bytes, 1)) / 10);
  const power = Math.min(step, UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${amount.toFixed(power === 0 ? 0 : 1)} ${UNITS[power] ?? ""}`;
}
