import { EmulatorProcess } from "../support/EmulatorProcess.js";
import { GatewayProcess } from "../support/GatewayProcess.js";
import { GraphQLCaller, type Answered } from "../support/GraphQLCaller.js";
import { startStack, type Stack } from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";
import type { Finding, SoakRun } from "./SoakRun.js";

const READS = 1000;
const PER_CALL = 20;
const action = "GetVideoInfos";
/** How long the vendor takes, in the long form. */
const AWAY_MS = 30;

const createOne = `mutation ($title: String!) {
  createUpload(input: { title: $title, fileName: "a.mp4" }) { videoId }
}`;
const readOne = "query ($id: ID!) { video(id: $id) { id title } }";

export const reads: SoakRun = {
  name: "reads",
  question: "How many calls do 1,000 readers of different videos make?",
  conditions: `1,000 requests at once, each for one video, under the documented quota of 100 calls a second, to a VOD that is ${AWAY_MS} ms away; a process each.`,
  long,
  small,
};

/** What 1,000 readers got, and what it took. */
interface ReadResult {
  /** Those who got the video that they asked for. */
  readonly right: number;
  readonly calls: number;
  readonly throttled: number;
}

async function long(): Promise<readonly Finding[]> {
  const emulator = await EmulatorProcess.open();
  const gateway = new GatewayProcess({
    env: { ...emulator.env, RATE_LIMIT_POINTS: "off", LOG_LEVEL: "warn" },
  });
  try {
    const caller = new GraphQLCaller(await gateway.url());
    const ids = await createVideos(caller);
    await emulator.addFault({
      ...{ kind: "latency", ms: AWAY_MS, action, times: READS },
    });
    const answers = await Promise.all(
      ids.map((id) => caller.ask(readOne, { id })),
    );
    await caller.close();
    const { received, refused } = await emulator.count(action);
    const right = answers.filter(({ data }, n) =>
      isTitled(data?.["video"], titleOf(n)),
    ).length;
    const throttled = refused["Throttling.User"] ?? 0;
    return findingsOf({ right, calls: received, throttled });
  } finally {
    await gateway.end();
    await emulator.end();
  }
}

const titleOf = (n: number): string => `Video ${n}`;

/** One after another in eight rows: slower than the quota, so that no create waits long. */
async function createVideos(caller: GraphQLCaller): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < READS; n += 8) {
    const titles = Array.from({ length: 8 }, (_, k) => titleOf(n + k));
    const created = await Promise.all(
      titles.map((title) => caller.ask(createOne, { title })),
    );
    ids.push(...created.map(createdId));
  }
  return ids;
}

/** @throws when nothing was created */
function createdId({ data, errors }: Answered): string {
  const payload = data?.["createUpload"] as { videoId: string } | null;
  if (payload) return payload.videoId;
  throw new Error(errors?.[0]?.message ?? "Nothing was created.");
}

/** Four reads in a request: 1,000 connections would take a test too long. */
const PER_REQUEST = 4;

/**
 * The first call is held until all readers have arrived, so that how fast they come does not matter. The
 * clock stands still: nobody runs out of patience.
 */
async function small(): Promise<readonly Finding[]> {
  const videos = Array.from({ length: READS }, (_, n) => storedVideo(n + 1));
  const stack = await startStack({ emulator: { videos } });
  try {
    stack.emulator.faults.add({ kind: "latency", ms: 100, action });
    const requests = Array.from({ length: READS / PER_REQUEST }, (_, n) => {
      const four = videos.slice(n * PER_REQUEST, (n + 1) * PER_REQUEST);
      const fields = four.map(
        ({ id }, k) => `v${k}: video(id: "${id}") { title }`,
      );
      return stack.query(`{ ${fields.join(" ")} }`);
    });
    await allArrived(stack);
    await stack.clock.advance(100);
    const answers = await Promise.all(requests);
    const right = answers
      .flatMap(({ data }) => Object.values(data ?? {}))
      .filter((video, n) => isTitled(video, videos[n]?.title)).length;
    const { received } = stack.emulator.countCalls(action);
    return findingsOf({ right, calls: received, throttled: 0 });
  } finally {
    await stack.close();
  }
}

function isTitled(video: unknown, title: string | undefined): boolean {
  return (video as { title?: string } | null)?.title === title;
}

/** Behind the held call only full ones leave; what is left over waits for it. */
async function allArrived({ emulator }: Stack): Promise<void> {
  await emulator.received(action);
  const first = emulator.calls.find((call) => call.action === action);
  const taken = first?.parameters["VideoIds"]?.split(",").length ?? 0;
  await emulator.received(action, 1 + Math.floor((READS - taken) / PER_CALL));
}

function findingsOf({
  right,
  calls,
  throttled,
}: ReadResult): readonly Finding[] {
  return [
    {
      rule: "everybody gets the video that they asked for",
      found: `${right} of ${READS}`,
      holds: right === READS,
    },
    {
      rule: "1,000 reads take at most 60 calls",
      found: `${calls}`,
      holds: calls <= 60,
    },
    {
      rule: "at least 18 videos are read in a call",
      found: (READS / calls).toFixed(1),
      holds: READS / calls >= 18,
    },
    {
      rule: "no call is throttled",
      found: `${throttled}`,
      holds: throttled === 0,
    },
  ];
}
