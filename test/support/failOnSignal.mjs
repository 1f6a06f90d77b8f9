/**
 * Loaded into a process before everything else, has it meet a fault that nobody foresees: an exception out of a timer
 * on SIGUSR2, a promise that is rejected on SIGHUP. FAULT_TEXT says what with.
 */
import process from "node:process";
import { setTimeout } from "node:timers";

const fault = () =>
  new Error(process.env["FAULT_TEXT"] ?? "a fault for a test");

process.on("SIGUSR2", () => {
  setTimeout(() => {
    throw fault();
  }, 0);
});
process.on("SIGHUP", () => {
  void Promise.reject(fault());
});
