import type { CallFault } from "../../../src/emulator/rpc/faults.js";
import type { End } from "../End.js";
import type { Scene } from "../Scene.js";
import type { Trouble } from "../Trouble.js";

const page = (title: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><hr>nginx</body></html>`;
const html = { "content-type": "text/html" };

/** Connections that break and answers that are none. */
export const brokenAnswers: readonly Trouble[] = [
  spoilt({
    name: "reset before the work, once",
    words: "the connection breaks before VOD has done anything",
    fault: { kind: "reset", work: "never" },
    times: 1,
  }),
  spoilt({
    name: "reset after the work, once",
    words:
      "VOD does what it is asked to, and the connection breaks before the answer",
    fault: { kind: "reset", work: "before" },
    times: 1,
  }),
  spoilt({
    name: "reset, ever",
    words: "every connection breaks",
    fault: { kind: "reset" },
    times: Infinity,
  }),
  spoilt({
    name: "half an answer, once",
    words: "VOD does what it is asked to, and its answer breaks off",
    fault: { kind: "truncated" },
    times: 1,
  }),
  spoilt({
    name: "half an answer, ever",
    words: "every answer breaks off",
    fault: { kind: "truncated" },
    times: Infinity,
  }),
  spoilt({
    name: "503, once",
    words: "VOD refuses one call with `ServiceUnavailable`",
    fault: { kind: "error", code: "ServiceUnavailable" },
    times: 1,
  }),
  spoilt({
    name: "503, ever",
    words: "VOD refuses every call with `ServiceUnavailable`",
    fault: { kind: "error", code: "ServiceUnavailable" },
    times: Infinity,
  }),
  spoilt({
    name: "an HTML page with 502, ever",
    words: "a proxy on the way answers with its own error page",
    fault: { kind: "raw", status: 502, headers: html, body: page("502") },
    times: Infinity,
  }),
  spoilt({
    name: "an HTML page with 403, ever",
    words: "a proxy on the way refuses every call with its own page",
    fault: { kind: "raw", status: 403, headers: html, body: page("403") },
    times: Infinity,
  }),
  spoilt({
    name: "an HTML page with 200, ever",
    words: "a captive portal or a parked name answers in VOD's place",
    fault: { kind: "raw", status: 200, headers: html, body: page("Welcome") },
    times: Infinity,
  }),
];

function spoilt({
  name,
  words,
  fault,
  times,
}: Pick<Trouble, "name" | "words"> & {
  readonly fault: CallFault;
  readonly times: number;
}): Trouble {
  return {
    name,
    words,
    play: async (scene: Scene): Promise<readonly End[]> => {
      // One broken answer is the operation's own; a lasting trouble also meets what would recover it.
      const target = times === 1 ? { action: scene.action } : scene.target;
      scene.faults.add({ ...fault, times, ...target });
      return [await scene.ask()];
    },
  };
}
