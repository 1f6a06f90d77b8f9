import { setTimeout as wait } from "node:timers/promises";
import {
  createEmulator,
  type Emulator,
} from "../../../src/emulator/createEmulator.js";
import { buildSubgraph } from "../../../src/graph/index.js";
import { createServer } from "../../../src/server/index.js";
import { VodClient, staticCredentials } from "../../../src/vod/index.js";
import { PooledTransport } from "../../../src/vod/transport/PooledTransport.js";
import { freePort } from "../../support/freePort.js";
import { SwitchedTransport } from "../../faults/SwitchedTransport.js";
import { punctual } from "../../support/FakeLoopDelay.js";
import { TEST_KEY } from "../../support/startStack.js";
import type { Outage, OutageWorld } from "./OutageWorld.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
/** One operation that may be repeated, one that is looked up, one that reads. */
const DOCUMENTS: readonly string[] = [
  `mutation { refreshUpload(videoId: "${UPLOADING}") { videoId } }`,
  `mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId } }`,
  `{ categories(first: 1) { totalCount } }`,
];

/** A gateway over an emulator, as callers meet them: by HTTP, on the machine's clock. */
export async function openRealWorld(): Promise<
  OutageWorld & { close(): Promise<void> }
> {
  const emulator = await createEmulator({
    credentials: [TEST_KEY],
    quotas: "off",
  });
  const line = new SwitchedTransport();
  const sound = pool(emulator.url);
  line.leadTo(sound);
  const nowhere = pool(`http://127.0.0.1:${await freePort()}`);
  const vod = new VodClient({
    endpoint: emulator.url,
    credentials: staticCredentials(TEST_KEY),
    transport: line,
    quota: "off",
  });
  const server = await createServer({
    schema: buildSubgraph(),
    vod,
    // Callers and VOD are in this process too: how late it is says nothing about the gateway.
    loopDelay: punctual,
  });
  return {
    get sent() {
      return line.sent;
    },
    ask: (number) => post(server.url, DOCUMENTS[number % DOCUMENTS.length]!),
    begin: (outage) => {
      if (outage === "refused connections") line.leadTo(nowhere);
      else emulator.faults.add(lasting(outage));
    },
    mend: () => {
      emulator.faults.clear();
      line.leadTo(sound);
    },
    pass: (ms) => wait(ms),
    close: async () => {
      await server.close();
      await vod.close();
      await Promise.all([sound.close(), nowhere.close(), emulator.close()]);
    },
  };
}

function pool(endpoint: string): PooledTransport {
  return new PooledTransport({
    endpoint,
    connections: 64,
    maxAnswerBytes: 64 * 1024,
  });
}

function lasting(
  outage: Exclude<Outage, "refused connections">,
): Parameters<Emulator["faults"]["add"]>[0] {
  const times = Infinity;
  return outage === "503"
    ? { kind: "error", code: "ServiceUnavailable", times }
    : { kind: "hang", times };
}

/** Whether the answer holds what was asked for. */
async function post(url: string, query: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const read = (await answer.json()) as { readonly errors?: unknown };
    return read.errors === undefined;
  } catch {
    return false;
  }
}
