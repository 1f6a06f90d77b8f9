import { describe, expect, it } from "@jest/globals";
import { tlsFaultOf } from "../../../src/base/tlsFault.js";

const failure = (code: string | undefined, message = "failed", cause?: Error) =>
  Object.assign(
    new Error(message, { cause }),
    code === undefined ? {} : { code },
  );

/** What Node.js and OpenSSL say; the part of the advice that tells this sort from the others. */
const FAULTS = [
  ["SELF_SIGNED_CERT_IN_CHAIN", "NODE_EXTRA_CA_CERTS"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "NODE_EXTRA_CA_CERTS"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "NODE_EXTRA_CA_CERTS"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "NODE_EXTRA_CA_CERTS"],
  ["CERT_REVOKED", "NODE_EXTRA_CA_CERTS"],
  ["CERT_SIGNATURE_FAILURE", "NODE_EXTRA_CA_CERTS"],
  ["INVALID_PURPOSE", "NODE_EXTRA_CA_CERTS"],
  ["CERT_HAS_EXPIRED", "this machine's clock"],
  ["CERT_NOT_YET_VALID", "this machine's clock"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "THE_HOST has to name a host"],
  ["HOSTNAME_MISMATCH", "THE_HOST has to name a host"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "the scheme and the port of THE_HOST"],
  ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "which versions of TLS"],
  ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "which versions of TLS"],
  ["ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL", "which versions of TLS"],
  ["EPROTO", "the scheme and the port of THE_HOST"],
] as const;

/** The next attempt may be spared these. */
const PASSING = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_SOCKET",
  "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR",
  "ERR_SSL_UNEXPECTED_EOF_WHILE_READING",
  "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC",
] as const;

describe("a fault of TLS", () => {
  for (const [code, advice] of FAULTS) {
    it(`is ${code}, and what to do about it is known`, () => {
      const fault = tlsFaultOf(failure(code), "THE_HOST");
      expect(fault?.reason).toBe(code);
      expect(fault?.advice).toContain(advice);
    });
  }

  for (const code of PASSING) {
    it(`is not ${code}`, () => {
      expect(tlsFaultOf(failure(code), "THE_HOST")).toBeUndefined();
    });
  }

  it("is found behind the error that it caused", () => {
    const cause = failure("CERT_HAS_EXPIRED");
    const error = failure(undefined, "fetch failed", cause);
    expect(tlsFaultOf(error, "THE_HOST")?.reason).toBe("CERT_HAS_EXPIRED");
  });

  for (const [words, reason] of [
    ["a: self-signed certificate in certificate chain, b", "untrusted"],
    ["unable to get local issuer certificate", "untrusted"],
    ["a: certificate has expired, b: refused", "outOfTime"],
    [
      "Hostname/IP does not match certificate's altnames: Host: a.",
      "otherName",
    ],
    ["error:0A00010B:SSL routines:ssl3_get_record:wrong version", "protocol"],
  ] as const)
    it(`is told by its words where a package keeps nothing else: ${words}`, () => {
      const error = failure(undefined, words);
      expect(tlsFaultOf(error, "THE_HOST")?.reason).toBe(reason);
    });

  it("is nothing that is no error", () => {
    for (const thrown of [undefined, null, "CERT_HAS_EXPIRED", 1, {}])
      expect(tlsFaultOf(thrown, "THE_HOST")).toBeUndefined();
  });

  it("is looked for no longer than a few causes deep", () => {
    const error = failure("ECONNRESET");
    error.cause = error;
    expect(tlsFaultOf(error, "THE_HOST")).toBeUndefined();
  });
});
