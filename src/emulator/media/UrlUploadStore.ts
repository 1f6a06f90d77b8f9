import type { UrlUpload } from "./UrlUpload.js";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const SESSION_MS = 10 * 60 * 1000;

/** The jobs of the last year, and the session ids of the last ten minutes. */
export class UrlUploadStore {
  readonly #jobs = new Map<string, UrlUpload>();
  readonly #sessionStarts = new Map<string, number>();

  get(id: string, nowMs: number): UrlUpload | undefined {
    const job = this.#jobs.get(id);
    return job !== undefined && isRemembered(job, nowMs) ? job : undefined;
  }

  /** All jobs of a URL, the newest first. */
  listByUrl(url: string, nowMs: number): readonly UrlUpload[] {
    return [...this.#jobs.values()]
      .filter((job) => job.url === url && isRemembered(job, nowMs))
      .reverse();
  }

  add(job: UrlUpload): void {
    this.#jobs.set(job.id, job);
  }

  /** Changes members of a job; the rest stays. An unknown id changes nothing. */
  update(id: string, change: Partial<Omit<UrlUpload, "id">>): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) this.#jobs.set(id, { ...job, ...change });
  }

  remove(id: string): void {
    this.#jobs.delete(id);
  }

  /** Whether a session of that id was opened within the last ten minutes. */
  hasSession(sessionId: string, nowMs: number): boolean {
    const startMs = this.#sessionStarts.get(sessionId);
    return startMs !== undefined && nowMs - startMs < SESSION_MS;
  }

  openSession(sessionId: string, nowMs: number): void {
    this.#sessionStarts.set(sessionId, nowMs);
  }
}

function isRemembered({ createdAtMs }: UrlUpload, nowMs: number): boolean {
  return nowMs - createdAtMs < YEAR_MS;
}
