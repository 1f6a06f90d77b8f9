import { Abuse, ticksPerSecond, type AbuseOptions } from "./Abuse.js";

/** The abuse in a process of its own: its options by IPC, its own CPU and what it was answered as it ends. */
const longestMs = 120_000;
const tickMs = 1000 / ticksPerSecond;

process.once("message", (options: AbuseOptions) => {
  const abuse = new Abuse(options);
  const before = process.cpuUsage();
  abuse.tick();
  const ticking = setInterval(() => {
    abuse.tick();
  }, tickMs);
  const stop = (): void => {
    clearInterval(ticking);
    clearTimeout(bound);
    abuse.stop();
    const { user, system } = process.cpuUsage(before);
    process.send?.({
      cpuMs: (user + system) / 1000,
      answers: Object.fromEntries(abuse.answers),
    });
    process.disconnect();
  };
  // Nobody has to end it: it ends by itself.
  const bound = setTimeout(stop, longestMs);
  process.once("message", stop);
});
