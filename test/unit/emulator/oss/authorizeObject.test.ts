import { createHmac } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { authorizeObject } from "../../../../src/emulator/oss/authorizeObject.js";
import {
  GrantStore,
  type Grant,
} from "../../../../src/emulator/oss/GrantStore.js";
import { OssError } from "../../../../src/emulator/oss/OssError.js";
import type { KnownKey } from "../../../../src/emulator/rpc/Claim.js";

const BUCKET = "outin-1";
const NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5);
const OWN = "sv/1/film.mp4";

const grant = (number: number, more: Partial<Grant> = {}): Grant => ({
  mediaId: `media-${number}`,
  objectKey: OWN,
  accessKeyId: `STS.${number}`,
  accessKeySecret: `secret-${number}`,
  securityToken: `token-${number}`,
  expiresAtMs: NOW_MS + 1,
  ...more,
});

interface Sent {
  readonly key?: string;
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string | undefined;
  readonly atMs?: number;
}

interface Known {
  readonly grants?: readonly Grant[];
  readonly keys?: readonly KnownKey[];
}

/** The headers of a request that is signed by hand, by default with the first grant and for its object. */
function signed(sent: Sent): Readonly<Record<string, string>> {
  const {
    key = OWN,
    accessKeyId = "STS.1",
    accessKeySecret = "secret-1",
  } = sent;
  const securityToken =
    "securityToken" in sent ? sent.securityToken : "token-1";
  const date = new Date(sent.atMs ?? NOW_MS).toUTCString();
  const token =
    securityToken === undefined
      ? {}
      : { "x-oss-security-token": securityToken };
  const lines = Object.entries({ "x-oss-date": date, ...token }).map(
    ([name, value]) => `${name}:${value}`,
  );
  const signature = createHmac("sha1", accessKeySecret)
    .update(["PUT", "", "", date, ...lines, `/${BUCKET}/${key}`].join("\n"))
    .digest("base64");
  return {
    authorization: `OSS ${accessKeyId}:${signature}`,
    "x-oss-date": date,
    ...token,
  };
}

/** What comes of it. */
function end(sent: Sent, known: Known = {}): string {
  const { key = OWN } = sent;
  const headers = signed(sent);
  const grants = new GrantStore();
  for (const one of known.grants ?? [grant(1)]) grants.add(one);
  try {
    authorizeObject(
      { method: "PUT", key, parameters: new Map(), headers },
      { bucket: BUCKET, keys: known.keys ?? [], grants, nowMs: NOW_MS },
    );
    return "passes";
  } catch (error) {
    if (error instanceof OssError) return error.code;
    throw error;
  }
}

describe("a grant", () => {
  for (const [key, expected] of [
    [OWN, "passes"],
    [`${OWN}4`, "AccessDenied"],
    [`${OWN}/2`, "AccessDenied"],
    ["sv/1/film.mp", "AccessDenied"],
    ["sv/1/", "AccessDenied"],
    ["", "AccessDenied"],
    [`/${OWN}`, "AccessDenied"],
    [`a/${OWN}`, "AccessDenied"],
    ["SV/1/film.mp4", "AccessDenied"],
    ["sv/2/film.mp4", "AccessDenied"],
  ] as const)
    it(`for ${OWN} ${expected === "passes" ? "is good" : "is no good"} for "${key}"`, () => {
      expect(end({ key })).toBe(expected);
    });

  it("is no good for the object of another grant, though both are held", () => {
    const grants = [grant(1), grant(2, { objectKey: "sv/2/film.mp4" })];
    expect(end({ key: "sv/2/film.mp4" }, { grants })).toBe("AccessDenied");
  });

  for (const [what, expiresAtMs, expected] of [
    ["a millisecond before its end", NOW_MS + 1, "passes"],
    ["at its end", NOW_MS, "SecurityTokenExpired"],
    ["after its end", NOW_MS - 1, "SecurityTokenExpired"],
  ] as const)
    it(`${what}: ${expected}`, () => {
      expect(end({}, { grants: [grant(1, { expiresAtMs })] })).toBe(expected);
    });

  for (const [what, sent, expected] of [
    ["without its token", { securityToken: undefined }, "InvalidAccessKeyId"],
    [
      "with another grant's token",
      { securityToken: "token-2" },
      "AccessKeyIdAndSecurityTokenNotMatch",
    ],
    [
      "with the token of one of the account's pairs",
      { securityToken: "token-9" },
      "AccessKeyIdAndSecurityTokenNotMatch",
    ],
    [
      "with a token that nobody knows",
      { securityToken: "token" },
      "InvalidSecurityToken",
    ],
    [
      "with another secret",
      { accessKeySecret: "secret-2" },
      "SignatureDoesNotMatch",
    ],
    ["of an unknown key", { accessKeyId: "STS.3" }, "InvalidAccessKeyId"],
  ] as const)
    it(`${what}: ${expected}`, () => {
      const grants = [grant(1), grant(2)];
      const keys = [
        {
          accessKeyId: "STS.9",
          accessKeySecret: "secret-9",
          securityToken: "token-9",
        },
      ];
      expect(end(sent, { grants, keys })).toBe(expected);
    });
});

describe("the time of a request", () => {
  const WINDOW_S = 15 * 60;
  for (const [offS, expected] of [
    [-WINDOW_S, "RequestTimeTooSkewed"],
    [-WINDOW_S + 1, "passes"],
    [WINDOW_S - 1, "passes"],
    [WINDOW_S, "RequestTimeTooSkewed"],
  ] as const)
    it(`${offS} s off: ${expected}`, () => {
      expect(end({ atMs: NOW_MS + offS * 1000 })).toBe(expected);
    });
});

describe("the account's own pair", () => {
  const pair = { accessKeyId: "LTAI", accessKeySecret: "secret" };
  const temporary = { ...pair, securityToken: "token" };
  const sent = { ...pair, securityToken: undefined };

  for (const [what, keys, request, expected] of [
    ["opens everything", [pair], { ...sent, key: "anything" }, "passes"],
    [
      "opens nothing when it is switched off",
      [{ ...pair, active: false }],
      sent,
      "InvalidAccessKeyId",
    ],
    [
      "opens nothing with a token that is not its own",
      [pair],
      { ...sent, securityToken: "token" },
      "InvalidSecurityToken",
    ],
    [
      "opens nothing without the token that it has",
      [temporary],
      sent,
      "InvalidAccessKeyId",
    ],
    ["opens everything with it", [temporary], temporary, "passes"],
    [
      "opens everything a millisecond before the token's end",
      [{ ...temporary, tokenExpiresAtMs: NOW_MS + 1 }],
      temporary,
      "passes",
    ],
    [
      "opens nothing at the token's end",
      [{ ...temporary, tokenExpiresAtMs: NOW_MS }],
      temporary,
      "SecurityTokenExpired",
    ],
  ] as const)
    it(what, () => {
      expect(end(request, { grants: [], keys })).toBe(expected);
    });
});

describe("the store of grants", () => {
  it("keeps the newest 10,000, and the oldest no more", () => {
    const store = new GrantStore();
    for (let number = 1; number <= 10_000; number += 1)
      store.add(grant(number));
    expect(store.find("STS.1")?.mediaId).toBe("media-1");
    expect(store.hasToken("token-1")).toBe(true);
    store.add(grant(10_001));
    expect(store.find("STS.1")).toBeUndefined();
    expect(store.hasToken("token-1")).toBe(false);
    expect(store.find("STS.2")?.mediaId).toBe("media-2");
    expect(store.find("STS.10001")?.mediaId).toBe("media-10001");
  });

  it("ends those of one media, and tells how many were still good", () => {
    const store = new GrantStore();
    store.add(grant(1));
    store.add(grant(2, { mediaId: "media-1" }));
    store.add(grant(3, { mediaId: "media-1", expiresAtMs: NOW_MS }));
    store.add(grant(4));
    expect(store.expire(NOW_MS, "media-1")).toBe(2);
    expect(
      ["STS.1", "STS.2", "STS.3", "STS.4"].map(
        (id) => store.find(id)?.expiresAtMs,
      ),
    ).toEqual([NOW_MS, NOW_MS, NOW_MS, NOW_MS + 1]);
    expect(store.expire(NOW_MS)).toBe(1);
    expect(store.expire(NOW_MS)).toBe(0);
  });
});
