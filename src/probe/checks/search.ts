import { unknownId, type Account } from "../Account.js";
import { fact, refusal, type ReadCheck } from "../Check.js";
import { member, objectsAt, textAt, type Members } from "../members.js";
import { answered, differs, holds, unasked, unlessSeen } from "../Verdict.js";

const search = { SearchType: "video", PageNo: 1, PageSize: 10 };

/** What `SearchMedia` answers, and how far it reaches. */
export const searchChecks: readonly ReadCheck[] = [
  fact(
    "search-kinds",
    "one record that is not empty in each hit, the one of MediaType",
    async (account) => {
      const answer = await account.ask("searchMedia", search);
      if ("code" in answer) return answered(answer);
      const hits = objectsAt(answer.members, "MediaList");
      if (hits.length === 0) return unasked("nothing is found");
      const odd = hits.find((hit) => kindsIn(hit) !== kindOf(hit));
      return unlessSeen(odd && `${kindsIn(odd)} for ${kindOf(odd)}`);
    },
  ),
  refusal("search-reach", "InvalidParameter", (account) =>
    account.ask("searchMedia", { ...search, PageNo: 201 }),
  ),
  refusal("scroll-tokens", "InvalidScrollToken.Expired", (account) =>
    account.ask("searchMedia", { ...search, ScrollToken: unknownId() }),
  ),
  fact(
    "match-case",
    "a video by its title in the other case",
    async (account) => {
      const title = account.videos
        .map((video) => textAt(video, "Title"))
        .find((text) => /^[\w ]*[A-Za-z][\w ]*$/.test(text));
      if (title === undefined)
        return unasked("no title is made of letters alone");
      if (!(await isFound(account, title)))
        return unasked("the index does not find the title as it is");
      return (await isFound(account, inOtherCase(title)))
        ? holds
        : differs("nothing");
    },
  ),
];

const KINDS = ["Video", "Audio", "Image", "AttachedMedia"] as const;

/** The names of the records that are not empty. */
function kindsIn(hit: Members): string {
  const filled = KINDS.filter(
    (kind) => Object.keys(member(hit, kind) ?? {}).length > 0,
  );
  return filled.join(" and ");
}

/** The name under which `MediaType` says that the record stands. */
function kindOf(hit: Members): string {
  const type = textAt(hit, "MediaType").toLowerCase();
  const kind = KINDS.find((name) => name.toLowerCase().startsWith(type));
  return type === "" ? "no MediaType" : (kind ?? type);
}

async function isFound(account: Account, title: string): Promise<boolean> {
  const Match = `Title = '${title}'`;
  const answer = await account.ask("searchMedia", { ...search, Match });
  return (
    "members" in answer && objectsAt(answer.members, "MediaList").length > 0
  );
}

function inOtherCase(text: string): string {
  const upper = text.toUpperCase();
  return text === upper ? text.toLowerCase() : upper;
}
