import type { Video } from "../../../src/emulator/media/Video.js";
import type { Answered } from "../../support/GraphQLCaller.js";
import { ossClient } from "../../support/ossClient.js";
import type { Finding } from "../SoakRun.js";

/** What one caller asked for, and got. No two have the same title. */
export interface Create {
  readonly title: string;
  readonly answer: Answered;
}

export interface CreatesDone {
  readonly creates: readonly Create[];
  /** What VOD has of them. */
  readonly videos: readonly Video[];
  /** How many of the credentials are tried. */
  readonly sample: number;
}

interface Granted {
  readonly videoId: string;
  readonly location: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly objectKey: string;
  };
  readonly sts: {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken: string;
  };
}

/** The emulator forgets all credentials but the newest 10,000, those of refreshes included. */
const STILL_KNOWN = 5000;

/** What a caller may be told who gets no credential. */
const CODES: ReadonlySet<unknown> = new Set([
  "THROTTLED",
  "UPSTREAM_TIMEOUT",
  "UPSTREAM_UNAVAILABLE",
]);

export async function judgeCreates(
  done: CreatesDone,
): Promise<readonly Finding[]> {
  return [
    noDuplicate(done),
    everybodyKnows(done),
    theirOwn(done),
    repeatsAreSafe(done),
    await credentialsWork(done),
  ];
}

function noDuplicate({ creates, videos }: CreatesDone): Finding {
  const titles = new Set(videos.map(({ title }) => title));
  return {
    rule: "no create makes two videos",
    found: `${videos.length} videos of ${titles.size} creates out of ${creates.length}`,
    holds: videos.length > 0 && titles.size === videos.length,
  };
}

function everybodyKnows({ creates }: CreatesDone): Finding {
  const granted = creates.filter(({ answer }) => grantedTo(answer));
  const refused = creates.filter(({ answer }) =>
    CODES.has(answer.errors?.[0]?.extensions?.["code"]),
  );
  return {
    rule: "every caller has a credential or a typed error",
    found: `${granted.length} credentials, ${refused.length} errors`,
    holds: granted.length + refused.length === creates.length,
  };
}

function theirOwn({ creates, videos }: CreatesDone): Finding {
  const byId = new Map(videos.map((video) => [video.id, video]));
  const wrong = creates.filter(({ title, answer }) => {
    const granted = grantedTo(answer);
    if (granted === undefined) return false;
    const video = byId.get(granted.videoId);
    return (
      video?.title !== title || video.objectKey !== granted.location.objectKey
    );
  });
  return {
    rule: "every credential is for the caller's own video",
    found: `${wrong.length} for another`,
    holds: wrong.length === 0,
  };
}

/** Who is told to try again must not find that the first try had worked. */
function repeatsAreSafe({ creates, videos }: CreatesDone): Finding {
  const titles = new Set(videos.map(({ title }) => title));
  const refused = creates.filter(({ answer }) => !grantedTo(answer));
  const repeatable = refused.filter(
    ({ answer }) => answer.errors?.[0]?.extensions?.["retryable"] === true,
  );
  const unsafe = repeatable.filter(({ title }) => titles.has(title));
  const unclear = refused.filter(({ title }) => titles.has(title)).length;
  return {
    rule: "nobody is told to try again whose video exists",
    found: `${unsafe.length} of ${repeatable.length}; ${unclear} videos of callers who are told that it is unclear`,
    holds: unsafe.length === 0,
  };
}

/** Uploads a file with some of them, spread over all. */
async function credentialsWork({
  creates,
  sample,
}: CreatesDone): Promise<Finding> {
  const granted = creates
    .flatMap(({ answer }) => grantedTo(answer) ?? [])
    .slice(-STILL_KNOWN);
  const step = Math.max(1, Math.floor(granted.length / sample));
  const tried = granted.filter((_, n) => n % step === 0);
  let accepted = 0;
  for (const each of tried) if (await isAccepted(each)) accepted += 1;
  return {
    rule: "the credentials work",
    found: `${accepted} of ${tried.length} that were tried`,
    holds: tried.length > 0 && accepted === tried.length,
  };
}

async function isAccepted({
  videoId: mediaId,
  location,
  sts,
}: Granted): Promise<boolean> {
  const client = ossClient({ mediaId, ...location, ...sts });
  try {
    await client.put(location.objectKey, Buffer.from("a film"));
    return true;
  } catch {
    return false;
  }
}

function grantedTo({ data }: Answered): Granted | undefined {
  return (data?.["createUpload"] as Granted | null | undefined) ?? undefined;
}
