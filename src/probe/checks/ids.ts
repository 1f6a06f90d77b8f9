import { unknownId, type Account } from "../Account.js";
import { fact, refusal, type ReadCheck } from "../Check.js";
import { objectsAt, textAt } from "../members.js";
import {
  answered,
  listed,
  refused,
  unasked,
  type Verdict,
} from "../Verdict.js";

/** What reads answer to ids that are unknown, too many, or none. */
export const idChecks: readonly ReadCheck[] = [
  refusal("unknown-video", "InvalidVideo.NotFound", (account) =>
    account.ask("getVideoInfo", { VideoId: unknownId() }),
  ),
  refusal("none-of-many", "InvalidVideo.NotFound", (account) =>
    account.ask("getVideoInfos", { VideoIds: unknownIds(2) }),
  ),
  fact(
    "unknown-beside-known",
    "the unknown id alone in NonExistVideoIds",
    (account) =>
      ofAnyVideo(account, async (id) => {
        const unknown = unknownId();
        const VideoIds = [id, unknown];
        return answered(
          await account.ask("getVideoInfos", { VideoIds }),
          (members) => othersThan(unknown, listed(members, "NonExistVideoIds")),
        );
      }),
  ),
  refusal("ids-at-once", "VideoIdsExceededMax", (account) =>
    account.ask("getVideoInfos", { VideoIds: unknownIds(21) }),
  ),
  refusal("images-at-once", "InvalidParameter", (account) =>
    account.ask("getImageInfos", { ImageIds: unknownIds(21) }),
  ),
  refusal("summaries-at-once", "VideoIdsExceededMax", (account) =>
    account.ask("getTranscodeSummary", { VideoIds: unknownIds(11) }),
  ),
  refusal("neither-id", "MissingParameter", (account) =>
    account.ask("getVideoInfo", {}),
  ),
  fact("both-ids", "the video of VideoId", (account) =>
    ofAnyVideo(account, async (VideoId) => {
      const request = { VideoId, ReferenceId: `probe-${unknownId()}` };
      return answered(await account.ask("getVideoInfo", request), (members) =>
        textAt(members, "Video", "VideoId") === VideoId
          ? undefined
          : "another video",
      );
    }),
  ),
  fact("job-ids-win", "the job's id alone in NonExists", async (account) => {
    const unknown = unknownId();
    const UploadURLs = [new URL(`https://example.com/${unknown}.mp4`)];
    return answered(
      await account.ask("getURLUploadInfos", { JobIds: [unknown], UploadURLs }),
      (members) => othersThan(unknown, listed(members, "NonExists")),
    );
  }),
  fact("root-category", "no Category", async (account) =>
    answered(await account.ask("getCategories", { CateId: -1 }), (members) =>
      Object.hasOwn(members, "Category") ? "a Category" : undefined,
    ),
  ),
  fact("category-type", "InvalidCateId.NotFound", async (account) => {
    const root = await account.ask("getCategories", { CateId: -1 });
    if ("code" in root) return answered(root);
    const [child] = objectsAt(root.members, "SubCategories", "Category");
    if (child === undefined) return unasked("the account has no category");
    const { CateId } = child;
    return refused(
      await account.ask("getCategories", { CateId, Type: "material" }),
      "InvalidCateId.NotFound",
    );
  }),
];

/** Asks about the newest video. */
export function ofAnyVideo(
  { videos }: Account,
  ask: (id: string) => Promise<Verdict>,
): Promise<Verdict> {
  const id = textAt(videos[0], "VideoId");
  return id === ""
    ? Promise.resolve(unasked("the account has no video"))
    : ask(id);
}

function unknownIds(count: number): readonly string[] {
  return Array.from({ length: count }, unknownId);
}

/** Ids of the account's own are not shown. */
function othersThan(expected: string, found: string): string | undefined {
  if (found === expected) return undefined;
  return found === "" ? "none" : "others";
}
