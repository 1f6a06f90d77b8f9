#!/usr/bin/env bash
# cockatiel: a retry that is cancelled between two attempts waits to the end and runs once more.
#
# Expected: execute(fn, signal) of a retry policy ends when the signal is aborted; at the least, fn is not called again after it.
# Happens:  an abort during the backoff is not looked at. The whole wait goes by, fn is called once more (its own signal says
#   aborted from the start), and only then does execute() reject, with fn's last error.
# Package:  cockatiel 3.2.1 (the newest for Node 20; 4.0.0 on Node 22 does the same).
# Source:   dist/RetryPolicy.js: the signal is read before the wait and not after it. The readme, of RetryPolicy.execute: it ends
#   when the backoff does or cancellation is asked for.
# Matters:  the client has left, and its write is sent nevertheless: a second record, a refreshed credential, a deleted video.
#   Call `signal.throwIfAborted()` first in whatever a retry policy runs, and race execute() with the signal for a quick end.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact cockatiel@3.2.1
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { ConstantBackoff, handleAll, retry } from "cockatiel";

const policy = retry(handleAll, { maxAttempts: 5, backoff: new ConstantBackoff(1000) });
const controller = new AbortController();
const attempts = [];
let settledInTheWait = false;
const call = policy
  .execute(({ signal }) => {
    attempts.push(signal.aborted ? "after the abort" : "before the abort");
    throw new Error("down");
  }, controller.signal)
  .then(() => "resolved", ({ message }) => `rejected: ${message}`);
call.finally(() => { settledInTheWait ||= !waited; });

let waited = false;
await new Promise((resolve) => setTimeout(resolve, 100));
controller.abort(); // the first attempt has failed, the second is due in 900 ms
await new Promise((resolve) => setTimeout(resolve, 300));
waited = true;

const seen = { outcome: await call, attempts, settledInTheWait };
console.log(seen);
assert.deepEqual(seen, {
  outcome: "rejected: down",
  attempts: ["before the abort", "after the abort"],
  settledInTheWait: false,
});
JS
timeout 40 node seen.mjs
printf 'As described.\n'
