/**
 * Loaded into every server before its own code (`node --import`): tells the benchmark, over the
 * channel between the two processes, what this one alone has used. It costs nothing while nobody asks.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

process.on("message", ({ ask }) => {
  if (ask === "usage") process.send(usage());
  if (ask === "heap") process.send(heap());
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
