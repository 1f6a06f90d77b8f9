import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import {
  percentile,
  ratioOf,
  say,
  spreadOf,
} from "../../bench/figures/Spread.js";
import { gainTables } from "../../bench/figures/gain.js";
import { report } from "../../bench/figures/report.js";
import { burst } from "../../bench/load/burst.js";
import { Client } from "../../bench/load/Client.js";
import { closedLoop } from "../../bench/load/closedLoop.js";
import { openLoop } from "../../bench/load/openLoop.js";
import type { Shot } from "../../bench/load/Workload.js";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Asks for `{"got":"x"}`. */
const shot: Shot = {
  path: "",
  body: "x",
  isRight: (answer) => (answer as { readonly got: string }).got === "x",
};

/** A server that gives these answers in turn, and from then on the last one. */
async function clientOf(
  answers: readonly { readonly status?: number; readonly body: string }[],
  everyNth = 1,
): Promise<Client> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      const answer = answers[Math.min(taken++, answers.length - 1)]!;
      response.writeHead(answer.status ?? 200).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = new Client(`http://127.0.0.1:${port}/`, [shot], {
    connections: 4,
    everyNth,
  });
  closers.push(async () => {
    await client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return client;
}

const right = { body: '{"got":"x"}' };
const endless = { seconds: Number.POSITIVE_INFINITY };

describe("the load of a benchmark", () => {
  it("ends with the first wrong answer", async () => {
    const client = await clientOf([right, { body: '{"got":"y"}' }]);
    await expect(
      closedLoop(client, 1, { operations: 5, ...endless }),
    ).rejects.toThrow('A wrong answer to x: 200 {"got":"y"}');
  });

  const faults = {
    "an answer of another status": { status: 503, body: '{"got":"x"}' },
    "an answer with errors": { body: '{"errors":[],"got":"x"}' },
  };
  for (const [fault, answer] of Object.entries(faults)) {
    it(`ends with ${fault}, although it is not one of those compared`, async () => {
      const client = await clientOf([right, answer], 100);
      await expect(
        openLoop(client, 1e6, { operations: 3, ...endless }),
      ).rejects.toThrow("A wrong answer");
    });
  }

  it("begins as many operations as are asked for, however many workers there are", async () => {
    const client = await clientOf([right]);
    const { operations } = await closedLoop(client, 3, {
      operations: 7,
      ...endless,
    });
    expect(operations).toBe(7);
  });

  it("sends at its rate although nothing was answered yet", async () => {
    let sent = 0;
    let answerAll = (): void => undefined;
    const allSent = new Promise<void>((resolve) => (answerAll = resolve));
    const held = {
      send: () => {
        sent += 1;
        if (sent === 5) answerAll();
        return allSent;
      },
    };
    const took = await openLoop(held, 1e6, { operations: 5, ...endless });
    expect(took).toHaveLength(5);
  });

  it("counts answers and errors of a burst apart, by code", async () => {
    const client = await clientOf([
      right,
      {
        body: '{"errors":[{"message":"m","extensions":{"code":"THROTTLED"}}]}',
      },
      { body: '{"errors":[{"message":"https://a/?Signature=x"}]}' },
    ]);
    const { answered, codes } = await burst(client, [shot, shot, shot, shot]);
    expect({ answered, codes: codes.toSorted() }).toEqual({
      answered: 1,
      codes: ["(no code)", "THROTTLED"],
    });
  });

  it("ends a burst with an answer that is neither right nor an error", async () => {
    const client = await clientOf([{ body: '{"got":"y"}' }]);
    await expect(burst(client, [shot])).rejects.toThrow("A wrong answer");
  });
});

describe("the figures of a benchmark", () => {
  it("are the median of the rounds between the least and the most", () => {
    expect(spreadOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
    expect(say(spreadOf([5, 1, 1234]))).toBe("5.00 (1.00..1,234)");
    expect(say(spreadOf([12.34]))).toBe("12.3");
  });

  it("are compared within each round", () => {
    expect(ratioOf([2, 30, 8], [1, 10, 2])).toEqual({
      median: 3,
      least: 2,
      most: 4,
    });
  });

  it("say what `ours` takes of what it took `before`, where another revision takes part", () => {
    const ours = { "CPU, ms": [2, 30, 8] };
    expect(gainTables(new Map([["ours", ours]]))).toEqual([]);
    const before = { "CPU, ms": [4, 90, 8] };
    const figures = new Map(Object.entries({ ours, before }));
    expect(gainTables(figures)).toEqual([
      {
        columns: ["", "before", "ours", "× before"],
        rows: [
          [
            "CPU, ms",
            "8.00 (4.00..90.0)",
            "8.00 (2.00..30.0)",
            "0.50 (0.33..1.00)",
          ],
        ],
      },
    ]);
  });

  it("have the percentile that so many of them do not exceed", () => {
    const hundred = Array.from({ length: 101 }, (_, place) => place);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(() => percentile([], 0.5)).toThrow("nothing");
  });

  it("stand in tables, with the goals and whether they are met", () => {
    const goals = [
      { text: "fast", found: "1 ms", isMet: true },
      { text: "small", found: "9 MiB", isMet: false },
    ];
    const tables = [{ columns: ["", "ms"], rows: [["ours", "1.00"]] }];
    expect(report("How fast?", { tables, goals })).toBe(`How fast?

|  | ms |
| --- | --: |
| ours | 1.00 |

| goal | found |  |
| --- | --: | --: |
| fast | 1 ms | met |
| small | 9 MiB | **missed** |`);
  });
});
