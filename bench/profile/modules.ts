import type { HeapProfiler, Profiler, Runtime } from "node:inspector";

/** Where code is at home. */
export interface Module {
  readonly kind: "our rooms" | "packages" | "Node.js" | "V8";
  /** `src/server`, `@apollo/server`, `node:net`, `built-in writev` */
  readonly name: string;
}

/** What a function took itself, without those that it called. */
export interface Taken {
  readonly frame: Runtime.CallFrame;
  /** Microseconds, or bytes. */
  readonly amount: number;
}

/** Microseconds of CPU. Waiting is left out. */
export function cpuTaken(profile: Profiler.Profile): readonly Taken[] {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const amounts = new Map<number, number>();
  samples.forEach((id, place) => {
    amounts.set(id, (amounts.get(id) ?? 0) + (timeDeltas[place] ?? 0));
  });
  return nodes
    .filter(({ callFrame }) => callFrame.functionName !== "(idle)")
    .map(({ id, callFrame: frame }) => ({
      frame,
      amount: amounts.get(id) ?? 0,
    }));
}

/** Bytes allocated. */
export function bytesTaken({
  head,
}: HeapProfiler.SamplingHeapProfile): readonly Taken[] {
  const taken: Taken[] = [];
  const open = [head];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    taken.push({ frame: node.callFrame, amount: node.selfSize });
    open.push(...node.children);
  }
  return taken;
}

/** @param sourceOf the path of a function's source from the root of the repository; glue of the bundle has none */
export function moduleOf(
  frame: Runtime.CallFrame,
  sourceOf: (frame: Runtime.CallFrame) => string | undefined,
): Module {
  const { url } = frame;
  if (url.startsWith("node:"))
    return { kind: "Node.js", name: url.split("/").slice(0, 2).join("/") };
  if (url.startsWith("file:"))
    return moduleOfSource(sourceOf(frame) ?? "node_modules/esbuild");
  return { kind: "V8", name: engineName(frame) };
}

function engineName({ url, functionName }: Runtime.CallFrame): string {
  if (url.startsWith("wasm:")) return "WebAssembly";
  if (functionName === "(garbage collector)") return "garbage collection";
  if (functionName === "(program)") return "native code, the kernel's included";
  // Written in C++ or made at run time: in no file.
  return functionName === "" ? "generated code" : `built-in ${functionName}`;
}

function moduleOfSource(source: string): Module {
  const parts = source.split("/");
  const inPackages = parts.lastIndexOf("node_modules");
  if (inPackages === -1)
    return { kind: "our rooms", name: parts.slice(0, 2).join("/") };
  const [scope = "", name = ""] = parts.slice(inPackages + 1);
  return {
    kind: "packages",
    name: scope.startsWith("@") ? `${scope}/${name}` : scope,
  };
}
