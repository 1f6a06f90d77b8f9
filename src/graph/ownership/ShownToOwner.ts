import { Extensions } from "type-graphql";

const DECLARATION = "shownToOwner";

/** What others get in place of a value. */
export interface Instead {
  /** Completes "others get …". */
  readonly words: string;
  of(value: unknown): unknown;
}

/** For what comes along in lists, which it would be a nuisance to fail for. */
export const NOTHING: Instead = { words: "null", of: () => null };

/** Of a URL. Path and query may each hold permission to read what is there. */
export const ORIGIN: Instead = {
  words: "its origin alone",
  of: (url) =>
    url instanceof URL && URL.canParse(url.origin) ? new URL(url.origin) : null,
};

/**
 * Declares that a field is shown to the owner of the thing and to `vod:admin` alone. The object that it
 * stands on says as `whose` (see `Owned`) whose it is; one that does not is nobody's.
 *
 * @param instead what others get. @default null, with FORBIDDEN at its path
 */
export function ShownToOwner(instead?: Instead): ReturnType<typeof Extensions> {
  return Extensions({ [DECLARATION]: { instead } satisfies OwnersField });
}

/** What is declared of a field. */
export interface OwnersField {
  readonly instead?: Instead | undefined;
}

/** What a field declares; `undefined` for one that everybody sees who has its parent. */
export function declaredOwners(
  extensions: Readonly<Record<string, unknown>>,
): OwnersField | undefined {
  return extensions[DECLARATION] as OwnersField | undefined;
}
