import { systemClock } from "../base/clock.js";
import { unknownId, type Account } from "./Account.js";
import { textAt, type Members } from "./members.js";
import { inWords, type Answer } from "./Verdict.js";

/** Why nothing could be tried: the account did not take the probe's first video. */
export class TrialRefused extends Error {
  override readonly name = "TrialRefused";
}

/** Videos of the probe's own, without a byte of a file. They are deleted when it ends. */
export class Trial {
  readonly #account: Account;
  readonly #made = new Set<string>();
  readonly referenceId = `vod-graph-probe-${unknownId()}`;
  /** Two uploads that were asked for one after the other, as they were granted. */
  readonly grants: Members[] = [];
  /** When the first was asked for. */
  readonly askedAtMs = systemClock.now();

  constructor(account: Account) {
    this.#account = account;
  }

  /** @throws TrialRefused */
  async begin(): Promise<void> {
    for (const request of [{ ReferenceId: this.referenceId }, {}]) {
      const answer = await this.create(request);
      if ("code" in answer)
        throw new TrialRefused(`CreateUploadVideo: ${inWords(answer)}`);
      this.grants.push(answer.members);
    }
  }

  /** The id of the first video, or of the second. */
  videoId(index: 0 | 1): string {
    return textAt(this.grants[index], "VideoId");
  }

  /** Asks for one more upload; its video is deleted too. */
  async create(request: object): Promise<Answer> {
    const answer = await this.#account.ask("createUploadVideo", {
      Title: "vod-graph probe, to be deleted",
      Description: "made by npm run probe",
      FileName: "probe.mp4",
      ...request,
    });
    const id = "members" in answer ? textAt(answer.members, "VideoId") : "";
    if (id !== "") this.#made.add(id);
    return answer;
  }

  /** Deletes the video, among others that are unknown. */
  async delete(ids: readonly string[]): Promise<Answer> {
    const answer = await this.#account.ask("deleteVideo", { VideoIds: ids });
    if ("members" in answer) for (const id of ids) this.#made.delete(id);
    return answer;
  }

  async end(): Promise<void> {
    for (const id of this.left) await this.delete([id]);
  }

  /** The ids of its videos that are still there. */
  get left(): readonly string[] {
    return [...this.#made];
  }
}
