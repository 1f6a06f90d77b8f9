import type { Principal } from "../../../src/auth/index.js";
import { startStack, type Stack } from "../../support/startStack.js";
import type { Finding } from "../SoakRun.js";
import { Abuse } from "./Abuse.js";

/** A video that has been uploaded and stays as it is. */
const videoId = "c6a23a870c8c4ffcd40cbd3813330008";
const document = `{ video(id: "${videoId}") { id title status } }`;
const helpings = 5;
const readsPerHelping = 10;
/** Fewer than the abuser wants of each. */
const places = 40;

/** The same in one process, by counts alone: how fast the machine is does not matter. */
export async function abuseStack(): Promise<readonly Finding[]> {
  const stack = await startStack({
    principals: { neighbour: principal("n"), abuser: principal("a") },
    server: {
      maxConcurrentRequests: places,
      streamLimits: { connections: places },
    },
  });
  const abuse = new Abuse({
    url: stack.url,
    token: "abuser",
    localAddress: "127.0.0.2",
    scale: {
      slowBodies: places,
      idleSockets: places,
      refusedDocuments: 40,
      bursts: 20,
      largeVariables: 10,
    },
  });
  try {
    const served = await serveBeside(stack, abuse);
    abuse.stop();
    await allQuiet(stack);
    return findingsOf(served, stack, abuse);
  } finally {
    abuse.stop();
    await stack.close();
  }
}

function principal(owner: string): Principal {
  return { owner, scopes: new Set(["vod:read"]) };
}

/** @returns how many reads of the neighbour were answered with their video */
async function serveBeside(stack: Stack, abuse: Abuse): Promise<number> {
  const neighbour = stack.as("neighbour");
  let served = 0;
  for (let helping = 0; helping < helpings; helping += 1) {
    abuse.tick();
    await answered(abuse, helping);
    for (let read = 0; read < readsPerHelping; read += 1) {
      const { status, data } = await neighbour.query(document);
      if (status === 200 && (data?.["video"] ?? null) !== null) served += 1;
    }
  }
  return served;
}

/** Until the server has told the abuser something about this helping. */
async function answered(abuse: Abuse, helping: number): Promise<void> {
  const total = (): number =>
    [...abuse.answers.values()].reduce((sum, count) => sum + count, 0);
  while (total() <= helping) await nextTurn();
}

/** Until nothing is under way. What never ends is told by the time-out of the test. */
async function allQuiet(stack: Stack): Promise<void> {
  while (isBusy(stack)) await nextTurn();
}

function isBusy({ load: { requests, connections } }: Stack): boolean {
  return requests + connections.sse + connections.websocket > 0;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function findingsOf(
  served: number,
  stack: Stack,
  { answers }: Abuse,
): readonly Finding[] {
  const wanted = helpings * readsPerHelping;
  const refused = answers.get("429") ?? 0;
  return [
    {
      rule: "every read of the other caller is served",
      found: `${served} of ${wanted}`,
      holds: served === wanted,
    },
    {
      rule: "the caller who takes all that they may is refused what is beyond their share",
      found: `${refused} times 429 of ${JSON.stringify(Object.fromEntries(answers))}`,
      holds: refused > 0,
    },
    {
      rule: "nobody is refused because the gateway is full",
      found: `${answers.get("503") ?? 0} times 503`,
      holds: !answers.has("503"),
    },
    {
      rule: "nothing of it stays",
      found: JSON.stringify(stack.load),
      holds: !isBusy(stack),
    },
  ];
}
