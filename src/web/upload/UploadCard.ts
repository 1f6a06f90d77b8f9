import type { UploadState, UploadTask } from "../../client/upload/index.js";
import { describeState } from "./describeState.js";
import { element } from "./element.js";
import { errorPanel } from "./errorPanel.js";
import { expireCredential } from "./expireCredential.js";
import { formatBytes } from "./formatBytes.js";
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
