import type { Asked, Facts, Result } from "./Asked.js";

/** How far the operation is that was run last. */
export interface Status extends Facts {
  /** `live` is a subscription that goes on. */
  readonly phase: "running" | "live" | "done";
  /** From the press of the button to the newest result. */
  readonly durationMs?: number;
  /** How many results a subscription has brought. */
  readonly results?: number;
}

/** What the page has seen of its gateway. */
export interface Seen {
  readonly status?: Status;
  /** A file of the newest result that a browser plays. */
  readonly playableUrl: string | undefined;
  /** Of the videos that were created here, the newest last. */
  readonly createdIds: readonly string[];
  /** Whether the gateway has refused a request for want of a token. */
  readonly isTokenWanted: boolean;
  /** The `authorization` that it took last. */
  readonly authorization?: string;
}

/** Keeps what was seen, and tells those who show it. */
export class SeenStore {
  #seen: Seen = {
    playableUrl: undefined,
    createdIds: [],
    isTokenWanted: false,
  };
  readonly #listeners = new Set<() => void>();

  readonly get = (): Seen => this.#seen;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  status(status: Status): void {
    this.#set({ status });
  }

  /** Notes what later tabs go on with. */
  result(result: Result, headers: Asked["headers"]): void {
    const { createdIds } = this.#seen;
    const created = createdIn(result);
    this.#set({
      playableUrl: playableIn(result.data),
      ...(created !== undefined && { createdIds: [...createdIds, created] }),
    });
    this.caller(result, headers);
  }

  /** Notes whether a token is missing, or which one was good. */
  caller(result: Result, headers: Asked["headers"]): void {
    const isTokenWanted = isUnauthenticated(result);
    const authorization = authorizationOf(headers);
    this.#set({
      isTokenWanted,
      ...(!isTokenWanted && authorization !== undefined && { authorization }),
    });
  }

  #set(part: Partial<Seen>): void {
    this.#seen = { ...this.#seen, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function isUnauthenticated({ errors = [] }: Result): boolean {
  return errors.some(
    ({ extensions }) => extensions?.["code"] === "UNAUTHENTICATED",
  );
}

function authorizationOf(headers: Asked["headers"]): string | undefined {
  return Object.entries(headers).find(
    ([name]) => name.toLowerCase() === "authorization",
  )?.[1];
}

function createdIn({ data }: Result): string | undefined {
  const payload = memberOf(data, "createUpload");
  const id = memberOf(payload, "videoId");
  return typeof id === "string" ? id : undefined;
}

/** The first MP4 wherever it is in a result. */
function playableIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const url = memberOf(value, "url");
  if (memberOf(value, "format") === "MP4" && typeof url === "string")
    return url;
  for (const member of Object.values(value)) {
    const found = playableIn(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
