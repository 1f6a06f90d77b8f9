import type { HeapProfiler, Profiler } from "node:inspector";
import { Field } from "../contestants/Field.js";
import type { ServerProcess } from "../contestants/ServerProcess.js";
import { Client } from "../load/Client.js";
import { closedLoop } from "../load/closedLoop.js";
import { prepare, type Workload } from "../load/Workload.js";
import type { Scale, Table } from "../Question.js";
import { bytesTaken, cpuTaken, moduleOf, type Module } from "./modules.js";
import { buildProfiled, openSources } from "./profiledGateway.js";
import { shareTables, type Share } from "./shareTables.js";

const CPU_INTERVAL_MICROSECONDS = 500;
const HEAP_INTERVAL_BYTES = 8192;

/** Where the gateway's CPU goes and who allocates, by module: sampled one after the other, so that neither is in the other. */
export async function profile(
  workload: Workload,
  scale: Scale,
): Promise<readonly Table[]> {
  const contestant = await buildProfiled();
  const field = await Field.open();
  try {
    const server = await field.server(contestant);
    const shots = prepare(workload.graphql);
    const { workers, everyNth } = scale;
    const client = new Client(server.url, shots, {
      connections: workers,
      everyNth,
    });
    try {
      return shareTables(await sample(server, client, scale));
    } finally {
      await client.close();
    }
  } finally {
    await field.close();
  }
}

async function sample(
  server: ServerProcess,
  client: Client,
  { workers, warmUp, turn, rounds }: Scale,
): Promise<readonly Share[]> {
  const extent = { ...turn, seconds: turn.seconds * rounds };
  await closedLoop(client, workers, warmUp);

  await startCpuProfile(server);
  const timed = await closedLoop(client, workers, extent);
  const cpu = cpuTaken(await stopCpuProfile(server));

  await startHeapProfile(server);
  const weighed = await closedLoop(client, workers, extent);
  const bytes = bytesTaken(await stopHeapProfile(server));

  const sourceOf = openSources();
  const home = ({ frame }: (typeof cpu)[number]): Module =>
    moduleOf(frame, sourceOf);
  return [
    ...cpu.map((taken) => ({
      module: home(taken),
      microseconds: taken.amount / timed.operations,
      bytes: 0,
    })),
    ...bytes.map((taken) => ({
      module: home(taken),
      microseconds: 0,
      bytes: taken.amount / weighed.operations,
    })),
  ];
}

async function startCpuProfile(server: ServerProcess): Promise<void> {
  await server.inspect("Profiler.enable");
  const interval = CPU_INTERVAL_MICROSECONDS;
  await server.inspect("Profiler.setSamplingInterval", { interval });
  await server.inspect("Profiler.start");
}

async function stopCpuProfile(
  server: ServerProcess,
): Promise<Profiler.Profile> {
  const stopped = await server.inspect("Profiler.stop");
  return (stopped as Profiler.StopReturnType).profile;
}

async function startHeapProfile(server: ServerProcess): Promise<void> {
  await server.inspect("HeapProfiler.startSampling", {
    samplingInterval: HEAP_INTERVAL_BYTES,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
}

async function stopHeapProfile(
  server: ServerProcess,
): Promise<HeapProfiler.SamplingHeapProfile> {
  const stopped = await server.inspect("HeapProfiler.stopSampling");
  return (stopped as HeapProfiler.StopSamplingReturnType).profile;
}
