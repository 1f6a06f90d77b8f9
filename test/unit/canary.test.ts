import { beforeEach, describe, expect, it } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { canary } from "../support/canary.js";
import { RecordingLogger } from "../support/recordingLogger.js";
import { SecretSearch } from "../support/SecretSearch.js";
import { SpanCollector } from "../support/SpanCollector.js";

const secret = "planted-secret-4711";
let search: SecretSearch;
beforeEach(() => {
  search = new SecretSearch();
});

describe("A secret is known", () => {
  const uploadAuth = Buffer.from(
    `{"SecurityToken":"${secret}","AccessKeySecret":"another"}`,
  ).toString("base64");
  const sources: readonly (readonly [what: string, learn: () => void])[] = [
    [
      "that was given",
      () => {
        search.learn(secret);
      },
    ],
    [
      "that passes by",
      () => {
        search.pass(secret);
      },
    ],
    [
      "in a signed query",
      () => {
        search.learnFrom(`a=1&Signature=${secret}&b=2`);
      },
    ],
    [
      "in an answer of VOD",
      () => {
        search.learnFrom(`{"PlayAuth":"${secret}"}`);
      },
    ],
    [
      "inside an UploadAuth",
      () => {
        search.learnFrom(`{"UploadAuth":"${uploadAuth}"}`);
      },
    ],
    [
      "in a signed URL",
      () => {
        search.learnFrom(`{"PlayURL":"${secret}?auth_key=1"}`);
      },
    ],
    [
      "as a bearer token",
      () => {
        search.learnFromHeaders(
          new Headers({ authorization: `Bearer ${secret}` }),
        );
      },
    ],
    [
      "as a router's proof",
      () => {
        search.learnFromHeaders(
          new Headers({ "router-authorization": secret }),
        );
      },
    ],
    [
      "as a callback's signature",
      () => {
        search.learnFromHeaders(new Headers({ "x-vod-signature": secret }));
      },
    ],
    [
      "granted to a caller",
      () => {
        search.told({ data: { createUpload: { uploadAuth: secret } } });
      },
    ],
  ];
  for (const [what, learn] of sources)
    it(what, () => {
      learn();
      expect(() => {
        search.expectNoneIn("a place", `before ${secret}?auth_key=1 after`);
      }).toThrow("A secret is in a place: plan...");
    });

  it("for as long as few enough others passed by", () => {
    search.pass(secret);
    for (let at = 0; at < 5000; at += 1) search.pass(`another-secret-${at}`);
    search.expectNoneIn("a place", secret);
  });
});

describe("A secret is found", () => {
  beforeEach(() => {
    search.learn(secret);
  });
  const answers: readonly (readonly [place: string, answer: unknown])[] = [
    ["the message of an error", { errors: [{ message: `no ${secret}` }] }],
    [
      "an error's extensions",
      { errors: [{ message: "no", extensions: { vod: { signed: secret } } }] },
    ],
    [
      "an error beside a credential",
      { data: { uploadAuth: secret }, errors: [{ message: secret }] },
    ],
    ["an answer's extensions", { data: null, extensions: { ftv1: secret } }],
    [
      "a field that holds no credential",
      { data: { video: { title: secret } } },
    ],
    ["the metrics", `vod_graph_calls_total{key="${secret}"} 1`],
  ];
  for (const [place, answer] of answers)
    it(`in ${place}`, () => {
      search.told(answer);
      expect(() => {
        search.check();
      }).toThrow("A secret is in an answer");
    });

  it("in a line that was written after the last search", () => {
    const lines: unknown[] = ["harmless"];
    search.watch("the log", lines);
    search.check();
    lines.push({ fields: { err: new Error(`cannot send ${secret}`) } });
    expect(() => {
      search.check();
    }).toThrow("A secret is in the log");
  });

  it("in what is encoded otherwise than it was sent", () => {
    search.learn("a%2Fplanted%2Bsecret");
    expect(() => {
      search.expectNoneIn("a place", "a/planted+secret");
    }).toThrow("A secret is in a place");
  });

  it("nowhere in the fields that a credential was asked for by", () => {
    search.told({
      data: {
        refreshUpload: { uploadAuth: secret, sts: { securityToken: secret } },
      },
    });
    expect(() => {
      search.check();
    }).not.toThrow();
  });
});

describe("The canary of the run", () => {
  canary.learn(secret);

  it("hears every recording logger, and its children", () => {
    new RecordingLogger().child({ token: secret }).info({}, "hello");
    expect(() => {
      canary.check();
    }).toThrow("A secret is in the log");
  });

  it("hears every collector of spans", async () => {
    const collector = await SpanCollector.start();
    await fetch(collector.url, { method: "POST", body: secret });
    await expect(collector.close()).rejects.toThrow("A secret is in the spans");
  });

  it("hears what is fetched from a gateway", async () => {
    const server: Server = createServer((_request, response) => {
      response.end(JSON.stringify({ errors: [{ message: secret }] }));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    canary.hear(url);
    await (await fetch(`${url}/graphql`)).json();
    expect(() => {
      canary.check();
    }).toThrow("A secret is in an answer");
    server.closeAllConnections();
    server.close();
  });
});
