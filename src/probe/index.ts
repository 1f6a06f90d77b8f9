/** Asks a real account what docs/vendor.md assumes. */
export type { AccountOptions } from "./Account.js";
export { probe, probedFacts, type ProbeOptions } from "./probe.js";
