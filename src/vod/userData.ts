import { randomUUID } from "node:crypto";

/**
 * The `UserData` parameter of uploads: a JSON object that VOD keeps with the video.
 *
 * @see vendor documentation, "Request parameters: UserData"
 */
export interface UserData {
  /** Echoed in events; at most {@link EXTEND_MAX_BYTES} bytes of JSON. */
  readonly Extend?: unknown;
  readonly MessageCallback?: Readonly<Record<string, unknown>>;
  readonly AccelerateConfig?: { readonly Type: "oss"; readonly Domain: string };
}

/** The vendor's limit for `Extend`, in bytes of UTF-8. */
export const EXTEND_MAX_BYTES = 512;

/** What a caller may put into `Extend`, in bytes of JSON; the rest holds the envelope. */
export const USER_EXTEND_MAX_BYTES = 384;

/**
 * What this gateway keeps in `UserData.Extend` of every video it creates. The caller's own value
 * travels inside, under `user`.
 */
export interface Envelope {
  readonly v: 1;
  /** Who may write to the video; empty while callers are not told apart. */
  readonly owner: string;
  /** Random, one per create: tells our record from somebody else's under the same `ReferenceId`. */
  readonly marker: string;
  /**
   * 1: the file was there before its record (`RegisterMedia`), so that owning the record is no permission to
   * write the file. Absent for what was uploaded. The name is short for the sake of the 512 bytes.
   */
  readonly reg?: 1 | undefined;
  readonly user?: unknown;
}

/** A new envelope, with a marker of its own. */
export function newEnvelope(
  content: Pick<Envelope, "owner" | "reg" | "user">,
): Envelope {
  return { v: 1, marker: randomUUID().replaceAll("-", ""), ...content };
}

/**
 * The `ReferenceId` of a create whose caller chose none. It is made of the marker, which nobody else
 * knows, so it cannot name a video that existed before.
 */
export function referenceIdOf(envelope: Envelope): string {
  return `vg-${envelope.marker}`;
}

/**
 * Reads `UserData` as stored; `undefined` when there is none or it is not a JSON object. Its members
 * keep the form they have: see `decodeMember`.
 */
export function readUserData(stored: string | undefined): UserData | undefined {
  const read = parseJson(stored);
  return isObject(read) ? read : undefined;
}

/** The envelope inside stored `UserData`; `undefined` for a video that was made elsewhere. */
export function readEnvelope(stored: string | undefined): Envelope | undefined {
  const extend = extendOf(readUserData(stored));
  if (!isObject(extend)) return undefined;
  const {
    v,
    owner,
    marker,
    reg,
    user,
  }: Partial<Record<keyof Envelope, unknown>> = extend;
  const isOurs =
    v === 1 && typeof owner === "string" && typeof marker === "string";
  if (!isOurs) return undefined;
  // Whatever stands there but nothing is taken for the more cautious of the two.
  return { v, owner, marker, reg: reg === undefined ? undefined : 1, user };
}

/**
 * Whether stored `UserData` holds the envelope that a request sent: the same create of the same owner.
 * Both are asked for, since one of them alone would be enough to be handed a credential.
 */
export function bearsEnvelopeOf(
  stored: string | undefined,
  sent: UserData,
): boolean {
  const { marker, owner } = extendOf(sent) as Envelope;
  const found = readEnvelope(stored);
  return found?.marker === marker && found.owner === owner;
}

/** `Extend` as a value, of `UserData` that is stored as well as of one about to be sent. */
export function extendOf(userData: UserData | undefined): unknown {
  return decodeMember(userData?.Extend);
}

/**
 * A member of `UserData` as a value: the vendor's samples hold them as objects and as JSON in a
 * string. Text that holds no object or list stays text: an order number is not a JSON number, and
 * would lose its last digits as one.
 */
export function decodeMember(member: unknown): unknown {
  if (typeof member !== "string") return member;
  const read = parseJson(member);
  return typeof read === "object" && read !== null ? read : member;
}

function parseJson(json: string | undefined): unknown {
  if (json === undefined || json === "") return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
