/** What a write of many did to one video. */
export interface VideoWrite {
  readonly outcome: "done" | "missing" | "forbidden";
  readonly requestId: string;
}

/** A success of such a write: the ids that it could do nothing about are in lists. */
interface WriteAnswer {
  readonly RequestId: string;
  readonly NonExistVideoIds: readonly string[];
  readonly ForbiddenVideoIds: readonly string[];
}

/** One entry per id, in order: what is in no list was done. */
export function videoWrites(
  ids: readonly string[],
  { RequestId: requestId, NonExistVideoIds, ForbiddenVideoIds }: WriteAnswer,
): readonly VideoWrite[] {
  const missing = new Set(NonExistVideoIds);
  const forbidden = new Set(ForbiddenVideoIds);
  return ids.map((id) => {
    if (missing.has(id)) return { outcome: "missing", requestId };
    if (forbidden.has(id)) return { outcome: "forbidden", requestId };
    return { outcome: "done", requestId };
  });
}
