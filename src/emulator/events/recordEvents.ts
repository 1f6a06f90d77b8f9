import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Happening } from "./VodEvent.js";

/** The members of a record whose change is told, by their names on the wire. */
const TOLD = {
  Title: "title",
  Description: "description",
  CoverURL: "coverUrl",
  CateId: "cateId",
  Tags: "tags",
} as const satisfies Readonly<Record<string, keyof Video>>;

/** A record was made. */
export function created(video: Video): Happening {
  return baseChange("create", video.id, [{}, video]);
}

/** A record was edited. */
export function edited(before: Video, after: Video): Happening {
  return baseChange("update", after.id, [before, after]);
}

/** A record is gone with all of its files, in the order in which it is told. */
export function deleted(video: Video): readonly Happening[] {
  const members = {
    Status: "success",
    MediaType: "video",
    DeleteType: "all",
    MediaId: video.id,
  };
  return [
    baseChange("delete", video.id, [video, {}]),
    { type: "DeleteMediaComplete", members },
  ];
}

/**
 * Of the two forms that the vendor's page has for `MediaContent`, the sample's: an object whose members
 * are JSON in strings.
 *
 * @assumed media-content
 */
function baseChange(
  mode: "create" | "update" | "delete",
  id: string,
  [before, after]: readonly [Partial<Video>, Partial<Video>],
): Happening {
  const changed = Object.entries(TOLD).filter(
    ([, member]) => before[member] !== after[member],
  );
  const content: AnswerBody = Object.fromEntries(
    changed.map(([name, member]) => [
      name,
      JSON.stringify({ OldValue: before[member], NewValue: after[member] }),
    ]),
  );
  return {
    type: "MediaBaseChangeComplete",
    members: {
      Status: "success",
      MediaType: "video",
      MediaId: id,
      OperateMode: mode,
      MediaContent: content,
    },
  };
}
