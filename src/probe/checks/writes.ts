import { unknownId, type Account } from "../Account.js";
import { fact, refusal, type WriteCheck } from "../Check.js";
import { decoded, objectsAt, textAt, type Members } from "../members.js";
import type { Trial } from "../Trial.js";
import {
  answered,
  each,
  listed,
  refused,
  unlessSeen,
  type Verdict,
} from "../Verdict.js";

/** How far the machine's clock may be from VOD's, and a call on its way. */
const TOLERANCE_SECONDS = 120;

/** What takes videos of the probe's own. The second of the trial's two is deleted by the last but one. */
export const writeChecks: readonly WriteCheck[] = [
  fact(
    "credential-end",
    "an Expiration of 3,000 to 3,600 s, and ExpireUTCTime at its end",
    (_, { grants: [grant], askedAtMs }) =>
      settled(endSeen(authOf(grant), askedAtMs)),
  ),
  fact(
    "credential-region",
    "the region of the VOD service as Region",
    ({ region }, { grants: [grant] }) => {
      const seen = textAt(authOf(grant), "Region") || "none";
      return settled(seen === region ? undefined : seen);
    },
  ),
  fact(
    "grant-sessions",
    "one ExpireUTCTime of two uploads, one right after the other",
    (_, { grants }) => {
      const ends = grants.map((grant) =>
        textAt(authOf(grant), "ExpireUTCTime"),
      );
      const isOne = ends.every((end) => end === ends[0]);
      return settled(isOne ? undefined : ends.join(" and "));
    },
  ),
  fact(
    "refresh-address",
    "the UploadAddress of the first credential",
    async (account, trial) => {
      const request = { VideoId: trial.videoId(0) };
      const [grant] = trial.grants;
      return answered(
        await account.ask("refreshUploadVideo", request),
        (members) => changedIn(addressOf(grant), addressOf(members)),
      );
    },
  ),
  fact(
    "reference-id-taken",
    "InvalidReferenceId.Duplicate, or the video that has it",
    async (_, trial) => {
      const ReferenceId = trial.referenceId;
      const answer = await trial.create({ ReferenceId });
      return "members" in answer
        ? unlessSeen(
            textAt(answer.members, "VideoId") === trial.videoId(0)
              ? undefined
              : "a second video",
          )
        : refused(answer, "InvalidReferenceId.Duplicate");
    },
  ),
  fact(
    "never-transcoded",
    "neither a summary nor the id in NonExistVideoIds",
    async (account, trial) => {
      const request = { VideoIds: [trial.videoId(0)] };
      return answered(
        await account.ask("getTranscodeSummary", request),
        (members) => {
          const count = objectsAt(members, "TranscodeSummaryList").length;
          if (count > 0) return "a summary";
          return listed(members, "NonExistVideoIds") === ""
            ? undefined
            : "the id in NonExistVideoIds";
        },
      );
    },
  ),
  fact("empty-edits", "the Description that was there", (account, trial) =>
    descriptionStays(account, trial),
  ),
  fact(
    "delete-beside-known",
    "the unknown id alone in NonExistVideoIds",
    async (_, trial) => {
      const unknown = unknownId();
      return answered(
        await trial.delete([trial.videoId(1), unknown]),
        (members) => {
          const missing = listed(members, "NonExistVideoIds");
          return missing === unknown ? undefined : missing || "none";
        },
      );
    },
  ),
  refusal("delete-unknown", "InvalidVideo.NotFound", (_, trial) =>
    trial.delete([unknownId()]),
  ),
];

function descriptionStays(account: Account, trial: Trial): Promise<Verdict> {
  const VideoId = trial.videoId(0);
  return each([
    async () =>
      answered(
        await account.ask("updateVideoInfo", { VideoId, Description: "" }),
      ),
    async () =>
      answered(await account.ask("getVideoInfo", { VideoId }), (members) =>
        textAt(members, "Video", "Description") === "" ? "none" : undefined,
      ),
  ]);
}

/** Times and seconds alone: the rest of it is the credential. */
function endSeen(auth: Members, askedAtMs: number): string | undefined {
  const left = textAt(auth, "Expiration");
  const end = textAt(auth, "ExpireUTCTime");
  const offBy = (Date.parse(end) - askedAtMs) / 1000 - Number(left);
  const isDocumented = Number(left) >= 3000 && Number(left) <= 3600;
  const isItsEnd = Math.abs(offBy) <= TOLERANCE_SECONDS;
  return isDocumented && isItsEnd
    ? undefined
    : `Expiration ${left || "none"}, ExpireUTCTime ${end || "none"}`;
}

function authOf(grant: Members | undefined): Members {
  return decoded(textAt(grant, "UploadAuth"));
}

function addressOf(grant: Members | undefined): Members {
  return decoded(textAt(grant, "UploadAddress"));
}

/** Which members are others, by their names. */
function changedIn(before: Members, after: Members): string | undefined {
  const changed = ["Endpoint", "Bucket", "FileName"].filter(
    (name) => textAt(before, name) !== textAt(after, name),
  );
  return changed.length === 0 ? undefined : `another ${changed.join(", ")}`;
}

function settled(seen: string | undefined): Promise<Verdict> {
  return Promise.resolve(unlessSeen(seen));
}
