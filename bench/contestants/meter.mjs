/**
 * Loaded into every server before its own code (`node --import`): tells the benchmark, over the
 * channel between the two processes, what this one alone has used. It costs nothing while nobody asks.
 */
import { GCProfiler, getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const answers = { usage, heap, countAllocations, allocated, inspect };

process.on("message", async ({ ask, ...details }) => {
  // What the stand-in is asked and told beside this it answers itself.
  if (Object.hasOwn(answers, ask)) process.send(await answers[ask](details));
});
// A server that ends by itself shall not be kept by us, nor outlive the benchmark.
process.channel?.unref();
process.once("disconnect", () => process.exit());

function usage() {
  const { user, system } = process.cpuUsage();
  return {
    cpuMicroseconds: user + system,
    peakMemoryKiB: process.resourceUsage().maxRSS,
  };
}

/** What is still held once everything that is not was thrown away. */
function heap() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return { heapBytes: process.memoryUsage().heapUsed };
}

let collections;
let usedAtFirst;

function countAllocations() {
  collections = new GCProfiler();
  usedAtFirst = getHeapStatistics().used_heap_size;
  collections.start();
  return {};
}

/** What the heap has grown by between collections, summed: collected objects count, and nothing is sampled. */
function allocated() {
  const usedAtLast = getHeapStatistics().used_heap_size;
  let used = usedAtFirst;
  let allocatedBytes = 0;
  for (const { beforeGC, afterGC } of collections.stop().statistics) {
    allocatedBytes += beforeGC.heapStatistics.usedHeapSize - used;
    used = afterGC.heapStatistics.usedHeapSize;
  }
  return { allocatedBytes: allocatedBytes + usedAtLast - used };
}

let session;

/** Has V8's inspector do something. */
async function inspect({ method, params }) {
  if (session === undefined) {
    const { Session } = await import("node:inspector/promises");
    session = new Session();
    session.connect();
  }
  return session.post(method, params);
}
