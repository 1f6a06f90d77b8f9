import type { Answer, Asked, Result } from "./Asked.js";
import { followSubscription } from "./followSubscription.js";
import { isSubscription } from "./operationsIn.js";
import { runOnce } from "./runOnce.js";
import type { SeenStore, Status } from "./Seen.js";

/** As GraphiQL listens to what runs. Its third member, `error`, is never called: a stack would be shown. */
export interface Sink {
  readonly next: (result: Result) => void;
  readonly complete: () => void;
}

/** One operation under way, of which GraphiQL and the status line are told. */
export class Run {
  readonly #ended = new AbortController();
  readonly #startedMs = performance.now();
  #status: Status = { phase: "running" };

  constructor(
    private readonly asked: Asked,
    private readonly seen: SeenStore,
    private readonly sink: Sink,
  ) {
    this.#show({});
    if (isSubscription(asked.request)) this.#follow();
    else void this.#once();
  }

  /** Ends it: nothing is told any more. */
  stop(): void {
    if (this.#isOver) return;
    this.#show({ phase: "done" });
    this.#ended.abort();
  }

  get #isOver(): boolean {
    return this.#ended.signal.aborted || this.#status.phase === "done";
  }

  async #once(): Promise<void> {
    this.#tell(await runOnce(this.asked, this.#ended.signal), {});
    this.#complete();
  }

  #follow(): void {
    let results = 0;
    const end = followSubscription(this.asked, {
      onAnswer: (answer) => {
        results += 1;
        this.#tell(answer, { phase: "live", results });
      },
      onEnd: () => {
        this.#complete();
      },
    });
    this.#ended.signal.addEventListener("abort", end);
  }

  #tell({ result, facts }: Answer, progress: Partial<Status>): void {
    if (this.#isOver) return;
    this.seen.result(result, this.asked.headers);
    const durationMs = performance.now() - this.#startedMs;
    this.#show({ ...facts, ...progress, durationMs });
    this.sink.next(result);
  }

  #complete(): void {
    if (this.#isOver) return;
    this.#show({ phase: "done" });
    this.sink.complete();
  }

  #show(part: Partial<Status>): void {
    this.#status = { ...this.#status, ...part };
    this.seen.status(this.#status);
  }
}
