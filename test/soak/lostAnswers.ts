import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import type { CallFault } from "../../src/emulator/rpc/faults.js";
import { FakeClock } from "../support/FakeClock.js";
import { GatewayProcess } from "../support/GatewayProcess.js";
import { GraphQLCaller, type Answered } from "../support/GraphQLCaller.js";
import { offerLoad } from "../support/offerLoad.js";
import { startStack, TEST_KEY } from "../support/startStack.js";
import { judgeCreates } from "./lostAnswers/judgeCreates.js";
import type { SoakRun } from "./SoakRun.js";

const create = `mutation ($title: String!) {
  createUpload(input: { title: $title, fileName: "a.mp4" }) {
    videoId
    location { endpoint bucket objectKey }
    sts { accessKeyId accessKeySecret securityToken }
  }
}`;
const lost = { times: 1_000_000 } as const;

/** A call meets one at most: together they befall a fifth, and most of those after the work was done. */
const losses: readonly CallFault[] = [
  { ...lost, kind: "reset", work: "before", chance: 0.12 },
  { ...lost, kind: "reset", work: "never", chance: 0.04 },
  { ...lost, kind: "raw", status: 502, body: "", work: "before", chance: 0.03 },
];
/** Lost without a word, so that only the deadline of an attempt tells. */
const silence: CallFault = {
  ...lost,
  kind: "hang",
  work: "before",
  chance: 0.02,
};

export const lostAnswers: SoakRun = {
  name: "lostAnswers",
  question: "What becomes of creates whose answers are lost?",
  conditions:
    "10,000 calls of createUpload, 70 a second, a fifth of VOD's answers lost, those to look-ups and refreshes too: three in four after the work was done, by a reset, a proxy's 502 or silence. The gateway is a process with its defaults.",
  long,
  small,
};

async function long(): ReturnType<SoakRun["long"]> {
  const idSeed = "lost answers";
  const emulator = await createEmulator({ credentials: [TEST_KEY], idSeed });
  const gateway = new GatewayProcess({
    env: {
      VOD_ENDPOINT: emulator.url,
      ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
      RATE_LIMIT_POINTS: "off",
      LOG_LEVEL: "error",
    },
  });
  try {
    const caller = new GraphQLCaller(await gateway.url());
    lose(emulator, [...losses, silence]);
    const offered = await offerLoad({
      perSecond: 70,
      seconds: 10_000 / 70,
      send: (n) => caller.ask(create, { title: titleOf(n) }),
    });
    await caller.close();
    const answers = offered.map(({ outcome }) => outcome);
    return await judge(emulator, answers, 100);
  } finally {
    await gateway.end();
    await emulator.close();
  }
}

/** All at once, and without silence: the clock stands still. */
async function small(): ReturnType<SoakRun["small"]> {
  const stack = await startStack({
    // The vendor's uploader, which tries the credentials, goes by the machine's clock.
    clock: new FakeClock(Date.now()),
    emulator: { idSeed: "lost answers" },
  });
  try {
    lose(stack.emulator, losses);
    const answers: Answered[] = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        stack.query(create, { title: titleOf(n) }),
      ),
    );
    return await judge(stack.emulator, answers, 10);
  } finally {
    await stack.close();
  }
}

const titleOf = (n: number): string => `Lost ${n}`;

function lose(emulator: Emulator, faults: readonly CallFault[]): void {
  for (const fault of faults) emulator.faults.add(fault);
}

/** @param sample how many of the credentials are tried */
async function judge(
  emulator: Emulator,
  answers: readonly Answered[],
  sample: number,
): ReturnType<SoakRun["long"]> {
  emulator.faults.clear();
  const videos = emulator.store
    .list()
    .filter(({ title }) => title.startsWith("Lost "));
  return judgeCreates({
    creates: answers.map((answer, n) => ({ title: titleOf(n), answer })),
    videos,
    sample,
  });
}
