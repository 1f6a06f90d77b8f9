interface MonacoEnvironment {
  getWorker(workerId: string, label: string): Worker;
}

const workerFiles: ReadonlyMap<string, string> = new Map([
  ["graphql", "graphql.worker.js"],
  ["json", "json.worker.js"],
]);

/**
 * Tells Monaco where its workers are: files of our own origin, since the Content-Security-Policy
 * lets nothing else run. Must be in place before the first editor is made.
 */
const monacoEnvironment: MonacoEnvironment = {
  getWorker: (_workerId, label) =>
    new Worker(
      new URL(workerFiles.get(label) ?? "editor.worker.js", import.meta.url),
      { type: "module" },
    ),
};

Object.assign(globalThis, { MonacoEnvironment: monacoEnvironment });
