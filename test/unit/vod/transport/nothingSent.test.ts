import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import { createUploadImage } from "../../../../src/vod/operations/createUploadImage.js";
import { createUploadVideo } from "../../../../src/vod/operations/createUploadVideo.js";
import { getVideoInfo } from "../../../../src/vod/operations/getVideoInfo.js";
import { PooledTransport } from "../../../../src/vod/transport/PooledTransport.js";
import { newEnvelope, referenceIdOf } from "../../../../src/vod/userData.js";
import { VodClient } from "../../../../src/vod/VodClient.js";
import {
  CertificateAuthority,
  selfSigned,
} from "../../../support/certificates.js";
import { freePort } from "../../../support/freePort.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

let trusted: CertificateAuthority;
beforeAll(async () => {
  trusted = await CertificateAuthority.open();
});

const servers: Server[] = [];
const sockets = new Set<Socket>();
let clients: VodClient[] = [];
/** Bytes of requests that some server could read: none may ever come. */
let heard = "";

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0))
    await new Promise((resolve) => server.close(resolve));
  heard = "";
  clients = [];
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Writes down what it is told, and never answers. */
function serveTls(options: TlsOptions): Promise<number> {
  return listen(
    createTlsServer(options, (socket) => {
      socket.on("error", () => undefined);
      socket.on("data", (chunk: Buffer) => (heard += chunk.toString()));
    }),
  );
}

const serveRaw = (onSocket: (socket: Socket) => void): Promise<number> =>
  listen(createTcpServer(onSocket));

interface Rig {
  readonly vod: VodClient;
  readonly log: RecordingLogger;
  readonly clock: FakeClock;
}

interface Settings {
  readonly scheme?: string;
  readonly connectTimeoutMs?: number;
  readonly maxAttempts?: number;
}

/** A client whose breaker has seen enough after five calls that fail. */
function callTo(
  port: number,
  { scheme = "https", maxAttempts = 3, ...transport }: Settings = {},
): Rig {
  const endpoint = `${scheme}://127.0.0.1:${port}`;
  const log = new RecordingLogger();
  const clock = new FakeClock();
  const vod = new VodClient({
    endpoint,
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "id", accessKeySecret: "s" }),
    },
    random: () => 0,
    logger: log,
    quota: "off",
    breaker: { leastCalls: 5 },
    clock,
    maxAttempts,
    transport: new PooledTransport({
      endpoint,
      connections: 2,
      maxAnswerBytes: 1024,
      authorities: [trusted.cert],
      ...transport,
    }),
  });
  clients.push(vod);
  return { vod, log, clock };
}

async function failureOf(call: Promise<unknown>): Promise<VodError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof VodError) return outcome;
  throw new Error("The call did not fail with a VodError.", { cause: outcome });
}

const read = ({ vod }: Rig): Promise<unknown> =>
  vod.call(getVideoInfo, { VideoId: "v1" });

function create({ vod }: Rig): Promise<unknown> {
  const envelope = newEnvelope({ owner: "" });
  return vod.call(createUploadVideo, {
    FileName: "a.mp4",
    Title: "A",
    ReferenceId: referenceIdOf(envelope),
    UserData: { Extend: envelope },
  });
}

const adviceIn = ({ log }: Rig) =>
  log.lines.filter(({ message }) => message.startsWith("no secure connection"));

/** What is wrong with the other side; the word for it; what the operator is told to look at. */
const LASTING: readonly (readonly [
  what: string,
  serve: () => Promise<number>,
  reason: RegExp,
  advice: string,
])[] = [
  [
    "vouches for itself",
    async () => serveTls(await selfSigned()),
    /^DEPTH_ZERO_SELF_SIGNED_CERT$/,
    "NODE_EXTRA_CA_CERTS",
  ],
  [
    "is vouched for by a stranger",
    async () => serveTls(await (await CertificateAuthority.open()).sign()),
    /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$|^SELF_SIGNED_CERT_IN_CHAIN$|^CERT_SIGNATURE_FAILURE$/,
    "NODE_EXTRA_CA_CERTS",
  ],
  [
    "shows a certificate that has expired",
    async () => serveTls(await trusted.sign({ fromDay: -3, toDay: -2 })),
    /^CERT_HAS_EXPIRED$/,
    "this machine's clock",
  ],
  [
    "shows a certificate of next week",
    async () => serveTls(await trusted.sign({ fromDay: 7, toDay: 8 })),
    /^CERT_NOT_YET_VALID$/,
    "this machine's clock",
  ],
  [
    "shows a certificate for another name",
    async () => serveTls(await trusted.sign({ name: "vod.example" })),
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    "VOD_ENDPOINT has to name a host",
  ],
  [
    "speaks plain HTTP",
    () => listen(createHttpServer((_request, response) => response.end())),
    /^(ERR_SSL_|EPROTO)/,
    "scheme and the port of VOD_ENDPOINT",
  ],
  [
    "speaks TLS 1.0 and nothing newer",
    async () =>
      serveTls({
        ...(await trusted.sign()),
        minVersion: "TLSv1",
        maxVersion: "TLSv1",
        ciphers: "DEFAULT@SECLEVEL=0",
      }),
    /^(ERR_SSL_|EPROTO)/,
    "which versions of TLS",
  ],
  [
    "knows no cipher that we know",
    async () =>
      serveTls({
        ...(await trusted.sign()),
        maxVersion: "TLSv1.2",
        ciphers: "ECDHE-RSA-AES128-GCM-SHA256",
      }),
    /^(ERR_SSL_|EPROTO)/,
    "which versions of TLS",
  ],
  [
    "wants HTTP/2 and nothing else",
    async () => serveTls({ ...(await trusted.sign()), ALPNProtocols: ["h2"] }),
    /^(ERR_SSL_|EPROTO)/,
    "scheme and the port of VOD_ENDPOINT",
  ],
];

const PASSING: readonly (readonly [
  what: string,
  serve: () => Promise<number>,
  reason: string,
])[] = [
  [
    "resets the connection in the middle of the handshake",
    () =>
      serveRaw((socket) => socket.once("data", () => socket.resetAndDestroy())),
    "ECONNRESET",
  ],
  [
    "hangs up in the middle of the handshake",
    () => serveRaw((socket) => socket.once("data", () => socket.end())),
    "ECONNRESET",
  ],
  ["does not listen", freePort, "ECONNREFUSED"],
];

describe("a call to an endpoint that", () => {
  for (const [what, serve, reason, advice] of LASTING) {
    describe(what, () => {
      it("is a fault of the set-up: one attempt, nothing sent, nothing made", async () => {
        const rig = callTo(await serve());
        for (const call of [read, create]) {
          const error = await failureOf(call(rig));
          expect(error).toMatchObject({
            code: "VodClient.TlsFailed",
            kind: "misconfigured",
            retryable: false,
            attempts: 1,
          });
          expect(error.message).toContain("nothing was done");
        }
        expect(heard).toBe("");
      });

      it("leaves the breaker closed, and says in the log once what is to be done", async () => {
        const rig = callTo(await serve());
        for (let call = 0; call < 8; call += 1)
          expect((await failureOf(read(rig))).code).toBe("VodClient.TlsFailed");
        const lines = adviceIn(rig);
        expect(lines).toEqual([
          {
            level: "error",
            message: "no secure connection to VOD can be made: nothing is sent",
            fields: {
              code: "VodClient.TlsFailed",
              reason: expect.stringMatching(reason),
              advice: expect.stringContaining(advice),
              host: expect.stringContaining("127.0.0.1:"),
            },
          },
        ]);
        expect(rig.log.lines).toEqual(lines);
      });
    });
  }

  it("cannot be trusted fails all who ask at the same time", async () => {
    const rig = callTo(await serveTls(await selfSigned()));
    const errors = await Promise.all(
      Array.from({ length: 20 }, () => failureOf(read(rig))),
    );
    expect(new Set(errors.map(({ code }) => code))).toEqual(
      new Set(["VodClient.TlsFailed"]),
    );
    expect(adviceIn(rig)).toHaveLength(1);
  });

  for (const [what, serve, reason] of PASSING) {
    describe(what, () => {
      for (const [kind, call] of [
        ["a read", read],
        ["a create that is looked up when its answer is lost", create],
        ["a create that is never repeated once it was sent", createImage],
      ] as const)
        it(`is repeated, since nothing was sent: ${kind}`, async () => {
          const rig = callTo(await serve());
          expect(await failureOf(call(rig))).toMatchObject({
            code: "VodClient.Unreachable",
            kind: "unavailable",
            retryable: true,
            attempts: 3,
          });
          expect(rig.log.lines.map(({ fields }) => fields["reason"])).toEqual([
            reason,
            reason,
          ]);
        });

      it("opens the breaker", async () => {
        const rig = callTo(await serve());
        for (let call = 0; call < 5; call += 1) await failureOf(read(rig));
        expect((await failureOf(read(rig))).code).toBe("VodClient.CircuitOpen");
      });
    });
  }

  it("never ends the handshake: its time is over, and nothing was sent", async () => {
    let greetings = 0;
    const port = await serveRaw((socket) => {
      socket.once("data", () => (greetings += 1));
    });
    const rig = callTo(port);
    const failed = failureOf(create(rig));
    // The third attempt finds both connections of the pool under way.
    for (const awaited of [1, 2, 2]) {
      await until(() => greetings === awaited);
      await rig.clock.advance(5000);
    }
    expect(await failed).toMatchObject({
      code: "VodClient.NotSent",
      kind: "timeout",
      retryable: true,
      attempts: 3,
    });
  });

  it("takes too long for a connection cannot be reached", async () => {
    const port = await serveRaw(() => undefined);
    const rig = callTo(port, { connectTimeoutMs: 1, maxAttempts: 1 });
    const error = await failureOf(create(rig));
    expect(error.code).toBe("VodClient.Unreachable");
    expect(error.cause).toMatchObject({ reason: "UND_ERR_CONNECT_TIMEOUT" });
  });

  describe("answers nobody", () => {
    let requests: number;
    let rig: Rig;
    let busy: readonly Promise<VodError>[];

    beforeEach(async () => {
      requests = 0;
      const port = await listen(createHttpServer(() => (requests += 1)));
      rig = callTo(port, { scheme: "http", maxAttempts: 1 });
      busy = [failureOf(read(rig)), failureOf(read(rig))];
      await until(() => requests === 2);
    });

    it("and whose connections are all busy: what gave up waiting is never sent", async () => {
      const caller = new AbortController();
      const { signal } = caller;
      const waiting = failureOf(
        rig.vod.call(getVideoInfo, { VideoId: "v3" }, { signal }),
      );
      caller.abort();
      expect((await waiting).code).toBe("VodClient.Aborted");
      await rig.clock.advance(5000);
      await codesOf(busy);
      // Both connections are free again: the next call takes one, and not the one given up.
      const next = failureOf(read(rig));
      await until(() => requests === 3);
      await rig.clock.advance(5000);
      await next;
      expect(requests).toBe(3);
    });

    it("and loses its connections: what was sent is unclear, as before", async () => {
      for (const socket of sockets) socket.resetAndDestroy();
      expect(await codesOf(busy)).toEqual([
        "VodClient.ConnectionFailed",
        "VodClient.ConnectionFailed",
      ]);
    });
  });
});

async function codesOf(
  failures: readonly Promise<VodError>[],
): Promise<readonly string[]> {
  return (await Promise.all(failures)).map(({ code }) => code);
}

function createImage({ vod }: Rig): Promise<unknown> {
  return vod.call(createUploadImage, { ImageType: "default" });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
