import type { UploadState, UploadTask } from "../../client/upload/index.js";
import { element } from "./element.js";

/** In these an upload goes on by itself. */
const UNDER_WAY: ReadonlySet<UploadState["phase"]> = new Set([
  "waiting",
  "starting",
  "uploading",
  "renewing",
  "retrying",
]);

/** The buttons below an upload. */
export class UploadActions {
  readonly element = element("div", { className: "actions" });
  // One button for both, so that the keyboard's focus stays where it is.
  readonly #toggle = element("button", { type: "button" }, "Pause");
  readonly #cancel = element("button", { type: "button" }, "Cancel");
  readonly #expire = element(
    "button",
    { type: "button" },
    "Expire the credential now",
  );
  readonly #canExpire: boolean;

  /** @param expire makes the credential worthless; absent: there is no such button */
  constructor(task: UploadTask, expire?: () => void) {
    this.#canExpire = expire !== undefined;
    this.#toggle.addEventListener("click", () => {
      if (UNDER_WAY.has(task.state.phase)) task.pause();
      else task.resume();
    });
    this.#cancel.addEventListener("click", () => {
      task.cancel();
    });
    this.#expire.addEventListener("click", () => expire?.());
    this.element.append(this.#toggle, this.#cancel, this.#expire);
    this.show(task.state);
  }

  show({ phase }: UploadState): void {
    const isUnderWay = UNDER_WAY.has(phase);
    const canResume = phase === "paused" || phase === "failed";
    this.#toggle.textContent = isUnderWay ? "Pause" : "Resume";
    this.#toggle.hidden = !isUnderWay && !canResume;
    this.#cancel.hidden = !isUnderWay && !canResume;
    this.#expire.hidden = !this.#canExpire || phase !== "uploading";
  }
}
