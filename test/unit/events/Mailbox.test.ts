import { describe, expect, it } from "@jest/globals";
import { Mailbox } from "../../../src/events/Mailbox.js";

interface Item {
  readonly n: number;
  readonly missed: number;
}

function mailboxOf(limit = 3): {
  readonly mailbox: Mailbox<Item>;
  readonly closed: Mailbox<Item>[];
  readonly leaving: AbortController;
  readonly put: (...ns: readonly number[]) => void;
} {
  const leaving = new AbortController();
  const closed: Mailbox<Item>[] = [];
  const mailbox = new Mailbox<Item>({
    ...{ limit, signal: leaving.signal },
    onClosed: (which) => closed.push(which),
    mark: (item, missed) => ({ ...item, missed }),
  });
  const put = (...ns: readonly number[]): void => {
    for (const n of ns) mailbox.put({ n, missed: 0 });
  };
  return { mailbox, closed, leaving, put };
}

/** What is read of a mailbox until it is over, or has been read so often. */
async function read(
  mailbox: Mailbox<Item>,
  times: number,
): Promise<readonly (readonly [number, number] | "the end")[]> {
  const all: (readonly [number, number] | "the end")[] = [];
  for (let at = 0; at < times; at += 1) {
    const { done, value } = await mailbox.next();
    all.push(done === true ? "the end" : [value.n, value.missed]);
  }
  return all;
}

describe("a mailbox", () => {
  it("gives what was put in order, each once", async () => {
    const { mailbox, put } = mailboxOf();
    put(1, 2, 3);
    expect(await read(mailbox, 3)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it("gives who waits what comes next, each waiting reader one", async () => {
    const { mailbox, put } = mailboxOf();
    const waiting = Promise.all([read(mailbox, 1), read(mailbox, 1)]);
    put(1, 2);
    expect(await waiting).toEqual([[[1, 0]], [[2, 0]]]);
  });

  it("drops the oldest beyond its limit, and tells once how many are missing before the next", async () => {
    const { mailbox, put } = mailboxOf();
    put(1, 2, 3);
    put(4, 5);
    expect(await read(mailbox, 3)).toEqual([
      [3, 2],
      [4, 0],
      [5, 0],
    ]);
    const next = read(mailbox, 1);
    put(6);
    expect(await next).toEqual([[6, 0]]);
  });

  it("takes no more once it is ended, and what is in it can still be read", async () => {
    const { mailbox, closed, put } = mailboxOf();
    put(1);
    mailbox.end();
    put(2);
    expect(mailbox.isOpen).toBe(false);
    expect(closed).toEqual([mailbox]);
    expect(await read(mailbox, 2)).toEqual([[1, 0], "the end"]);
  });

  it("ends for who waits when it is ended", async () => {
    const { mailbox } = mailboxOf();
    const waiting = read(mailbox, 1);
    mailbox.end();
    expect(await waiting).toEqual(["the end"]);
  });

  for (const how of ["its signal is aborted", "its reader returns"] as const)
    it(`is empty and closed, once, when ${how}`, async () => {
      const { mailbox, closed, leaving, put } = mailboxOf();
      put(1);
      const leave = async (): Promise<void> => {
        if (how === "its reader returns") await mailbox.return();
        else leaving.abort();
      };
      await leave();
      await leave();
      mailbox.end();
      expect(closed).toEqual([mailbox]);
      expect(await read(mailbox, 1)).toEqual(["the end"]);
    });

  it("is closed from the start by a signal that is aborted already", async () => {
    const closed: unknown[] = [];
    const mailbox = new Mailbox<Item>({
      ...{ limit: 3, signal: AbortSignal.abort() },
      onClosed: (which) => closed.push(which),
    });
    mailbox.put({ n: 1, missed: 0 });
    expect(mailbox.isOpen).toBe(false);
    expect(closed).toEqual([mailbox]);
    expect(await read(mailbox, 1)).toEqual(["the end"]);
  });
});
