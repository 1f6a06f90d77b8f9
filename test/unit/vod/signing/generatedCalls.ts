import fc from "fast-check";
import type { Credentials } from "../../../../src/vod/credentials.js";

/** What two signers are both asked to sign. */
export interface GeneratedCall {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly nonce: string;
}

/** Enough runs to meet every kind of value many times; the same ones each time. */
export const RUNS = { numRuns: 2500, seed: 20_170_321 } as const;

const COMMON = new Set(
  "AccessKeyId Action Format SecurityToken Signature SignatureMethod SignatureNonce SignatureVersion Timestamp Version".split(
    " ",
  ),
);

const action = fc.constantFrom(
  "CreateUploadVideo",
  "RefreshUploadVideo",
  "GetVideoInfo",
  "SearchMedia",
);

const name = fc
  .stringMatching(/^[A-Z][A-Za-z0-9.]{0,20}$/)
  .filter((text) => !COMMON.has(text));

/** Code points of all planes, with no half of a surrogate pair. */
const anyText = fc.string({ unit: "binary" });
const reserved = fc.string({
  unit: fc.constantFrom(
    ...Array.from("-_.~!'()*+ %&=/?#:@,;\"\\[]{}|^`<>\t\r\n中é🎬👩‍👩‍👧"),
  ),
});
const longText = fc.string({ unit: "binary", minLength: 500, maxLength: 1000 });

const value = fc.oneof(
  { weight: 6, arbitrary: anyText },
  { weight: 6, arbitrary: reserved },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: longText },
);

const parameters = fc.dictionary(name, value, {
  maxKeys: 8,
  noNullPrototype: true,
});

const accessKeySecret = fc
  .oneof(fc.string({ minLength: 1, maxLength: 40 }), anyText)
  .filter((text) => text.trim() !== "");

/** Base64 with the odd reserved character: it must survive a header, too. */
const securityToken = fc.stringMatching(
  /^[A-Za-z0-9+/=~*]( ?[A-Za-z0-9+/=~*]){0,300}$/,
);

const permanentKey = fc.record({
  accessKeyId: fc.stringMatching(/^[A-Za-z0-9]{8,24}$/),
  accessKeySecret,
});
const temporaryKey = fc.record({
  accessKeyId: fc.stringMatching(/^STS\.[A-Za-z0-9]{8,24}$/),
  accessKeySecret,
  securityToken,
});

export const generatedCall: fc.Arbitrary<GeneratedCall> = fc.record({
  action,
  parameters,
  credentials: fc.oneof(permanentKey, temporaryKey),
  nonce: fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/)),
});
