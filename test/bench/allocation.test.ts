import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ours } from "../../bench/contestants/contestants.js";
import { Field } from "../../bench/contestants/Field.js";
import type { ServerProcess } from "../../bench/contestants/ServerProcess.js";
import { Client } from "../../bench/load/Client.js";
import { closedLoop } from "../../bench/load/closedLoop.js";
import { prepare } from "../../bench/load/Workload.js";
import { refreshUpload } from "../../bench/workloads/refreshUpload.js";

/** 1.3 times what was found when it was set; runs differ by less than 1 %. */
const MOST_BYTES_PER_OPERATION = 145_000;
/** Twice of what was found, which is code that is compiled late: 100 bytes kept of each operation are noticed. */
const MOST_BYTES_KEPT = 500_000;

const OPERATIONS = 3000;
const WORKERS = 16;

let field: Field;
let gateway: ServerProcess;
let client: Client;

async function refresh(operations: number): Promise<void> {
  const seconds = Number.POSITIVE_INFINITY;
  await closedLoop(client, WORKERS, { operations, seconds });
}

// The code of the way of an operation is compiled, and caches are filled, before anything is counted.
beforeAll(async () => {
  field = await Field.open();
  gateway = await field.server(ours);
  client = new Client(gateway.url, prepare(refreshUpload.graphql), {
    connections: WORKERS,
    everyNth: 100,
  });
  await refresh(OPERATIONS);
});

afterAll(async () => {
  await client.close();
  await field.close();
});

describe("A gateway that answers refreshUpload", () => {
  it("allocates no more for an operation than it did", async () => {
    await gateway.countAllocations();
    await refresh(OPERATIONS);
    const bytes = await gateway.allocatedBytes();
    expect(bytes / OPERATIONS).toBeLessThan(MOST_BYTES_PER_OPERATION);
  });

  it("keeps nothing of the operations that it has answered", async () => {
    const before = await gateway.heapBytes();
    await refresh(OPERATIONS);
    const kept = (await gateway.heapBytes()) - before;
    expect(kept).toBeLessThan(MOST_BYTES_KEPT);
  });
});
