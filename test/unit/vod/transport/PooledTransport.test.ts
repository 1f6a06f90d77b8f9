import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from "node:net";
import { PooledTransport } from "../../../../src/vod/transport/PooledTransport.js";
import {
  TransportFailure,
  type TransportAnswer,
} from "../../../../src/vod/transport/Transport.js";

const MAX_ANSWER_BYTES = 64 * 1024;

describe("PooledTransport", () => {
  let transport: PooledTransport | undefined;
  let server: Server | TcpServer;
  const sockets = new Set<Socket>();
  let connections = 0;

  beforeEach(() => {
    connections = 0;
  });

  afterEach(async () => {
    await transport?.close();
    transport = undefined;
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  async function open(listening: Server | TcpServer): Promise<void> {
    server = listening;
    server.on("connection", (socket: Socket) => {
      connections += 1;
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => sockets.delete(socket));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    transport = new PooledTransport({
      endpoint: `http://127.0.0.1:${port}`,
      connections: 4,
      maxAnswerBytes: MAX_ANSWER_BYTES,
    });
  }

  const serve = (listener: RequestListener): Promise<void> =>
    open(createServer(listener));

  /** Serves the bytes that a test wants on the wire. */
  const serveRaw = (onSocket: (socket: Socket) => void): Promise<void> =>
    open(createTcpServer(onSocket));

  function send(
    signal = new AbortController().signal,
  ): Promise<TransportAnswer> {
    const headers = {
      host: "vod.example",
      "x-acs-action": "GetVideoInfo",
      "content-type": "application/x-www-form-urlencoded",
    };
    return transport!.send({ headers, body: "VideoId=a%2Cb" }, signal);
  }

  async function failureCode(): Promise<string> {
    const outcome: unknown = await send().catch((error: unknown) => error);
    if (outcome instanceof TransportFailure) return outcome.code;
    throw new Error("No failure of the transport.", { cause: outcome });
  }

  it("posts headers and body as they were signed", async () => {
    let seen: IncomingMessage | undefined;
    let body = "";
    await serve((request, response) => {
      seen = request;
      request.setEncoding("utf8");
      request.on("data", (part: string) => (body += part));
      request.on("end", () => response.end("{}"));
    });
    await send();
    expect(seen).toMatchObject({ method: "POST", url: "/" });
    expect(seen!.headers).toMatchObject({
      host: "vod.example",
      "x-acs-action": "GetVideoInfo",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": "13",
    });
    expect(body).toBe("VideoId=a%2Cb");
  });

  it("gives status, body, date and wait as they came", async () => {
    await serve((_request, response) => {
      response.writeHead(400, {
        date: "Fri, 02 Jan 2026 03:04:05 GMT",
        "x-acs-retry-after": "320",
      });
      response.end('{"Message":"ü"}');
    });
    await expect(send()).resolves.toEqual({
      status: 400,
      body: '{"Message":"ü"}',
      dateMs: Date.UTC(2026, 0, 2, 3, 4, 5),
      retryAfterMs: 320,
    });
  });

  it("joins characters that were cut between two chunks", async () => {
    const bytes = Buffer.from("üü");
    await serve((_request, response) => {
      response.write(bytes.subarray(0, 1));
      setImmediate(() => response.end(bytes.subarray(1)));
    });
    expect((await send()).body).toBe("üü");
  });

  for (const [what, headers] of [
    ["none", {}],
    ["none that can be read", { date: "soon", "x-acs-retry-after": "soon" }],
    ["a negative wait", { date: "", "x-acs-retry-after": "-5" }],
  ] as const) {
    it(`does without date and wait when the answer has ${what}`, async () => {
      await serve((_request, response) => {
        response.sendDate = false;
        response.writeHead(200, headers);
        response.end("{}");
      });
      await expect(send()).resolves.toMatchObject({
        dateMs: undefined,
        retryAfterMs: undefined,
      });
    });
  }

  it("waits on while the server says that its answer is still to come", async () => {
    await serve((_request, response) => {
      response.writeProcessing();
      response.end("{}");
    });
    await expect(send()).resolves.toMatchObject({ status: 200, body: "{}" });
  });

  it("takes connections again that served before", async () => {
    await serve((_request, response) => response.end("{}"));
    for (let call = 0; call < 20; call += 1) await send();
    // The pool may open a second one while the first is being cleared.
    expect(connections).toBeLessThanOrEqual(2);
  });

  it("opens no more connections than it may", async () => {
    await serve((_request, response) => {
      setImmediate(() => response.end("{}"));
    });
    await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(connections).toBe(4);
  });

  it("follows no redirection", async () => {
    await serve((_request, response) => {
      response.writeHead(302, { location: "http://127.0.0.1:1/" });
      response.end();
    });
    expect((await send()).status).toBe(302);
  });

  describe("fails", () => {
    it("where nobody listens, saying that nothing was sent", async () => {
      await serve((_request, response) => response.end());
      await new Promise((resolve) => server.close(resolve));
      expect(await failureCode()).toBe("VodClient.Unreachable");
    });

    it("where the endpoint's name does not resolve, saying that nothing was sent", async () => {
      await serve((_request, response) => response.end());
      await transport!.close();
      transport = new PooledTransport({
        endpoint: "http://vod.invalid",
        connections: 4,
        maxAnswerBytes: MAX_ANSWER_BYTES,
        lookup: (name, _options, found) => {
          const error = new Error(`getaddrinfo ENOTFOUND ${name}`);
          found(Object.assign(error, { code: "ENOTFOUND" }), []);
        },
      });
      expect(await failureCode()).toBe("VodClient.Unreachable");
      expect(connections).toBe(0);
    });

    it("when the connection breaks before the answer", async () => {
      await serve((request) => {
        request.socket.resetAndDestroy();
      });
      expect(await failureCode()).toBe("VodClient.ConnectionFailed");
    });

    it("when the connection closes without an answer", async () => {
      await serveRaw((socket) => socket.once("data", () => socket.end()));
      expect(await failureCode()).toBe("VodClient.ConnectionFailed");
    });

    it("when the connection breaks inside the answer", async () => {
      await serve((request, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"RequestId":', () => {
          request.socket.resetAndDestroy();
        });
      });
      expect(await failureCode()).toBe("VodClient.ConnectionFailed");
    });

    it("when the answer ends before its announced length", async () => {
      await serveRaw((socket) =>
        socket.once("data", () =>
          socket.end("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"),
        ),
      );
      expect(await failureCode()).toBe("VodClient.ConnectionFailed");
    });

    it("when the answer is not HTTP", async () => {
      await serveRaw((socket) =>
        socket.once("data", () => socket.end("220 smtp.example ESMTP\r\n")),
      );
      expect(await failureCode()).toBe("VodClient.ConnectionFailed");
    });

    it("when the headers never end", async () => {
      await serveRaw((socket) =>
        socket.once("data", () => {
          socket.write("HTTP/1.1 200 OK\r\n");
          socket.write(`x-a: ${"b".repeat(64 * 1024)}`);
        }),
      );
      expect(await failureCode()).toBe("VodClient.ConnectionFailed");
    });

    it("on an answer that is longer than it may be", async () => {
      await serve((_request, response) =>
        response.end("x".repeat(MAX_ANSWER_BYTES + 1)),
      );
      expect(await failureCode()).toBe("VodClient.AnswerTooLarge");
    });

    it("on an endless answer, and hangs up", async () => {
      let hungUp: Promise<unknown> | undefined;
      await serve((_request, response) => {
        hungUp = once(response, "close");
        const flood = (): void => {
          while (!response.destroyed && response.write("x".repeat(4096)));
        };
        response.on("drain", flood);
        flood();
      });
      expect(await failureCode()).toBe("VodClient.AnswerTooLarge");
      await hungUp;
    });
  });

  it("reads an answer that is exactly as long as it may be", async () => {
    await serve((_request, response) =>
      response.end("x".repeat(MAX_ANSWER_BYTES)),
    );
    expect((await send()).body).toHaveLength(MAX_ANSWER_BYTES);
  });

  it("answers the next call after one that failed", async () => {
    let calls = 0;
    await serve((request, response) => {
      calls += 1;
      if (calls === 1) request.socket.resetAndDestroy();
      else response.end("{}");
    });
    await failureCode();
    expect((await send()).status).toBe(200);
  });

  it("sends nothing, and says so, when the signal is aborted already", async () => {
    await serve((_request, response) => response.end("{}"));
    const reason = new Error("time");
    await expect(send(AbortSignal.abort(reason))).rejects.toMatchObject({
      code: "VodClient.NotSent",
      cause: reason,
    });
    expect(connections).toBe(0);
  });

  it("ends the wait for a free connection with the signal, and says that nothing was sent", async () => {
    let calls = 0;
    let allBusy: (() => void) | undefined;
    const busy = new Promise<void>((resolve) => (allBusy = resolve));
    await serve(() => {
      calls += 1;
      if (calls === 4) allBusy?.();
    });
    const hanging = [1, 2, 3, 4].map(() => failureCode());
    await busy;
    const caller = new AbortController();
    const waiting = send(caller.signal);
    const reason = new Error("time");
    caller.abort(reason);
    await expect(waiting).rejects.toMatchObject({
      code: "VodClient.NotSent",
      cause: reason,
    });
    await transport!.close();
    await Promise.all(hanging);
    expect(calls).toBe(4);
  });

  describe("ends with the signal's reason", () => {
    const reason = new Error("time");

    it("while no answer comes, and hangs up", async () => {
      const caller = new AbortController();
      let hungUp: Promise<unknown> | undefined;
      await serve((_request, response) => {
        hungUp = once(response, "close");
        caller.abort(reason);
      });
      await expect(send(caller.signal)).rejects.toBe(reason);
      await hungUp;
    });

    it("in the middle of an answer, and hangs up", async () => {
      const caller = new AbortController();
      let hungUp: Promise<unknown> | undefined;
      await serve((_request, response) => {
        hungUp = once(response, "close");
        response.write("{", () => {
          setImmediate(() => {
            caller.abort(reason);
          });
        });
      });
      await expect(send(caller.signal)).rejects.toBe(reason);
      await hungUp;
    });
  });

  it("fails the calls under way when it is closed", async () => {
    let arrived: (() => void) | undefined;
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    await serve(() => arrived?.());
    const failed = failureCode();
    await underWay;
    await transport!.close();
    expect(await failed).toBe("VodClient.ConnectionFailed");
  });
});
