import { describe, expect, it } from "@jest/globals";
import { BoundedQueue } from "../../../src/events/BoundedQueue.js";

interface Item {
  readonly n: number;
  readonly missed: number;
}

function queueOf(limit = 3): {
  readonly queue: BoundedQueue<Item>;
  readonly closed: BoundedQueue<Item>[];
  readonly leaving: AbortController;
  readonly put: (...ns: readonly number[]) => void;
} {
  const leaving = new AbortController();
  const closed: BoundedQueue<Item>[] = [];
  const queue = new BoundedQueue<Item>({
    ...{ limit, signal: leaving.signal },
    onClosed: (which) => closed.push(which),
    mark: (item, missed) => ({ ...item, missed }),
  });
  const put = (...ns: readonly number[]): void => {
    for (const n of ns) queue.put({ n, missed: 0 });
  };
  return { queue, closed, leaving, put };
}

/** What is read of a queue until it is over, or has been read so often. */
async function read(
  queue: BoundedQueue<Item>,
  times: number,
): Promise<readonly (readonly [number, number] | "the end")[]> {
  const all: (readonly [number, number] | "the end")[] = [];
  for (let at = 0; at < times; at += 1) {
    const { done, value } = await queue.next();
    all.push(done === true ? "the end" : [value.n, value.missed]);
  }
  return all;
}

describe("a bounded queue", () => {
  it("gives what was put in order, each once", async () => {
    const { queue, put } = queueOf();
    put(1, 2, 3);
    expect(await read(queue, 3)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it("gives who waits what comes next, each waiting reader one", async () => {
    const { queue, put } = queueOf();
    const waiting = Promise.all([read(queue, 1), read(queue, 1)]);
    put(1, 2);
    expect(await waiting).toEqual([[[1, 0]], [[2, 0]]]);
  });

  it("drops the oldest beyond its limit, and tells once how many are missing before the next", async () => {
    const { queue, put } = queueOf();
    put(1, 2, 3);
    put(4, 5);
    expect(await read(queue, 3)).toEqual([
      [3, 2],
      [4, 0],
      [5, 0],
    ]);
    const next = read(queue, 1);
    put(6);
    expect(await next).toEqual([[6, 0]]);
  });

  it("takes no more once it is ended, and what is in it can still be read", async () => {
    const { queue, closed, put } = queueOf();
    put(1);
    queue.end();
    put(2);
    expect(queue.isOpen).toBe(false);
    expect(closed).toEqual([queue]);
    expect(await read(queue, 2)).toEqual([[1, 0], "the end"]);
  });

  it("ends for who waits when it is ended", async () => {
    const { queue } = queueOf();
    const waiting = read(queue, 1);
    queue.end();
    expect(await waiting).toEqual(["the end"]);
  });

  for (const how of ["its signal is aborted", "its reader returns"] as const)
    it(`is empty and closed, once, when ${how}`, async () => {
      const { queue, closed, leaving, put } = queueOf();
      put(1);
      const leave = async (): Promise<void> => {
        if (how === "its reader returns") await queue.return();
        else leaving.abort();
      };
      await leave();
      await leave();
      queue.end();
      expect(closed).toEqual([queue]);
      expect(await read(queue, 1)).toEqual(["the end"]);
    });

  it("is closed from the start by a signal that is aborted already", async () => {
    const closed: unknown[] = [];
    const queue = new BoundedQueue<Item>({
      ...{ limit: 3, signal: AbortSignal.abort() },
      onClosed: (which) => closed.push(which),
    });
    queue.put({ n: 1, missed: 0 });
    expect(queue.isOpen).toBe(false);
    expect(closed).toEqual([queue]);
    expect(await read(queue, 1)).toEqual(["the end"]);
  });
});
