import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeClock } from "../../support/FakeClock.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const head =
  "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n";

let server: StartedServer;
let client: Socket;

beforeEach(async () => {
  server = await startServer({
    clock: new FakeClock(),
    arrivalTimeoutMs: 200,
    keepAliveTimeoutMs: 600_000,
  });
  client = connect(Number(new URL(server.url).port), "127.0.0.1");
});
afterEach(async () => {
  client.destroy();
  server.gate.open();
  await server.close();
});

/** What a client reads that sends this and nothing more, until its connection ends. */
async function answersTo(sent: string): Promise<readonly string[]> {
  client.write(sent);
  const all = await text(client);
  return all === "" ? [] : all.split(/(?=HTTP\/1\.1 )/);
}

/** The log's lines of requests: their status. */
function statusesLogged(): readonly unknown[] {
  return server.log.lines
    .filter(({ message }) => message === "request")
    .map(({ fields }) => fields["status"]);
}

function errorOf(answer: string | undefined): unknown {
  return JSON.parse(answer?.split("\r\n\r\n")[1] ?? "null");
}

const late = {
  errors: [
    {
      message: "The request took too long to arrive.",
      extensions: { code: "BAD_REQUEST", status: 408, retryable: true },
    },
  ],
};

describe("a request that does not arrive in time", () => {
  it("is answered 408 like any other, with its line in the log, while its body drips", async () => {
    const answers = await answersTo(`${head}\r\n{`);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answers[0]).toMatch(/^x-request-id: /im);
    expect(answers[0]).toMatch(/^connection: close\r$/im);
    expect(errorOf(answers[0])).toEqual(late);
    expect(statusesLogged()).toEqual([408]);
    expect(server.load.requests).toBe(0);
  });

  it("is answered 408 while its head drips", async () => {
    const answers = await answersTo(head);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answers[0]).toMatch(/^cache-control: no-store\r$/im);
    expect(errorOf(answers[0])).toEqual(late);
    expect(statusesLogged()).toEqual([]);
  });

  it("is not answered where another one is still to be answered before it", async () => {
    const body = '{"query":"{ wait }"}';
    const waiting = `${head.replace("99", String(body.length))}\r\n${body}`;
    expect(await answersTo(`${waiting}${head}\r\n{`)).toEqual([]);
  });

  it("is not answered twice where it was refused at once", async () => {
    const refused = head.replace("application/json", "image/png");
    const answers = await answersTo(`${refused}\r\n{`);
    expect(answers.map((answer) => answer.slice(0, 12))).toEqual([
      "HTTP/1.1 415",
    ]);
  });
});

describe("what cannot be read as HTTP", () => {
  const cases: readonly (readonly [
    what: string,
    sent: string,
    status: number,
  ])[] = [
    ["a line that is no request", "nonsense\r\n\r\n", 400],
    [
      "headers that are too large",
      `${head}X-Long: ${"x".repeat(20_000)}\r\n\r\n`,
      431,
    ],
    [
      "a body whose chunks have no length",
      `${head.replace("Content-Length: 99", "Transfer-Encoding: chunked")}\r\nno\r\n`,
      400,
    ],
  ];
  for (const [what, sent, status] of cases)
    it(`is answered ${status} in our form, once: ${what}`, async () => {
      const answers = await answersTo(sent);
      expect(answers).toHaveLength(1);
      expect(answers[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(errorOf(answers[0])).toMatchObject({
        errors: [{ extensions: { code: "BAD_REQUEST" } }],
      });
    });
});

describe("what HTTP has a server refuse", () => {
  const whole = head.replace("99", "2");
  const cases: readonly (readonly [
    what: string,
    sent: string,
    status: number,
    message: string,
  ])[] = [
    [
      "an expectation that is not met",
      `${whole}Expect: more\r\nConnection: close\r\n\r\n{}`,
      417,
      "`Expect` is met here for `100-continue` alone.",
    ],
    [
      "no host",
      `${whole.replace("Host: 127.0.0.1\r\n", "")}Connection: close\r\n\r\n{}`,
      400,
      "The request names no host.",
    ],
  ];
  for (const [what, sent, status, message] of cases)
    it(`is answered ${status} like any other request, with its line in the log: ${what}`, async () => {
      const answers = await answersTo(sent);
      expect(answers).toHaveLength(1);
      expect(answers[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answers[0]).toMatch(/^x-request-id: /im);
      expect(errorOf(answers[0])).toEqual({
        errors: [
          {
            message,
            extensions: { code: "BAD_REQUEST", status, retryable: false },
          },
        ],
      });
      expect(statusesLogged()).toEqual([status]);
    });

  it("is not what HTTP/1.0 sends, which knows no hosts", async () => {
    const [answer] = await answersTo("GET /livez HTTP/1.0\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("is not a request that waits to be told to go on", async () => {
    client.write(`${whole}Expect: 100-continue\r\nConnection: close\r\n\r\n`);
    const [told] = (await once(client, "data")) as [Buffer];
    expect(told.toString()).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    expect((await answersTo("{}"))[0]).toMatch(/^HTTP\/1\.1 400 /);
  });
});

it("a connection that is kept open is none that arrives late, and is told how long it is kept", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (): Promise<IncomingMessage> => {
    const sent = request(`${server.url}/livez`, { agent }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    await text(response);
    return response;
  };
  const { headers, socket } = await ask();
  expect(headers["keep-alive"]).toBe("timeout=600");
  await answersTo(head);
  expect((await ask()).socket).toBe(socket);
  agent.destroy();
});
