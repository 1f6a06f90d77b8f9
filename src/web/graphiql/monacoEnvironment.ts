interface MonacoEnvironment {
  getWorker(workerId: string, label: string): Worker;
}

/** Which file is which worker: the bundler puts it here, since it gives them their names. */
declare const WORKER_FILES: Readonly<
  Record<"editor" | "graphql" | "json", string>
>;

/**
 * Tells Monaco where its workers are: files of our own origin, since the Content-Security-Policy
 * lets nothing else run. Must be in place before the first editor is made.
 */
const monacoEnvironment: MonacoEnvironment = {
  getWorker: (_workerId, label) =>
    new Worker(fileOf(label), { type: "module" }),
};

function fileOf(label: string): URL {
  const name =
    label === "graphql" || label === "json"
      ? WORKER_FILES[label]
      : WORKER_FILES.editor;
  return new URL(name, import.meta.url);
}

Object.assign(globalThis, { MonacoEnvironment: monacoEnvironment });
