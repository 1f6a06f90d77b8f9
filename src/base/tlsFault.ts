/** Why no secure connection stands, and will not until somebody changes something. */
export interface TlsFault {
  /** Node.js's or OpenSSL's word for it, such as `CERT_HAS_EXPIRED`. */
  readonly reason: string;
  /** What the operator has to do. */
  readonly advice: string;
}

type Sort = "outOfTime" | "otherName" | "untrusted" | "protocol";

/** By code and, for errors of packages that keep only the words, by OpenSSL's words. The first match counts. */
const SORTS: readonly (readonly [Sort, RegExp])[] = [
  [
    "outOfTime",
    /^CERT_(HAS_EXPIRED|NOT_YET_VALID)|certificate (has expired|is not yet valid)/,
  ],
  [
    "otherName",
    /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)|does not match certificate's altnames/,
  ],
  // https://nodejs.org/api/tls.html#x509-certificate-error-codes
  [
    "untrusted",
    /^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|CERT_|CRL_|ERROR_IN_C(ERT|RL)_|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|UNSPECIFIED)|self.signed certificate|unable to (get|verify)[\w ]* certificate/,
  ],
  ["protocol", /^(EPROTO|ERR_(SSL|TLS|OSSL)_)|:SSL routines:/],
];

/** Handshakes that broke, or that the other side could not finish this time: the next one may. */
const PASSING =
  /internal.error|user.cancel|unexpected.eof|bad.record.mac|decrypt.error|ERR_TLS_HANDSHAKE_TIMEOUT/i;

/**
 * Reads a failure to connect, and what caused it.
 *
 * @param setting what names the other side, such as `VOD_ENDPOINT`
 * @returns `undefined` for anything that the next attempt may be spared
 */
export function tlsFaultOf(
  error: unknown,
  setting: string,
): TlsFault | undefined {
  for (const link of chainOf(error)) {
    const [code, message] = [textOf(link.code), textOf(link.message)];
    const isSaid = ([, words]: (typeof SORTS)[number]): boolean =>
      words.test(code) || words.test(message);
    const sort = SORTS.find(isSaid)?.[0];
    if (sort === undefined) continue;
    return sort === "protocol" && PASSING.test(`${code} ${message}`)
      ? undefined
      : { reason: code || sort, advice: adviceOn(sort, setting) };
  }
  return undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

interface Link {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/** An error and those that caused it, nearest first; no more than a few, since a cause may lead round in a circle. */
function chainOf(error: unknown): readonly Link[] {
  const links: Link[] = [];
  for (
    let at = error;
    typeof at === "object" && at !== null && links.length < 5;
    at = (at as Link).cause
  )
    links.push(at);
  return links;
}

function adviceOn(sort: Sort, setting: string): string {
  switch (sort) {
    case "outOfTime":
      return `The certificate is out of its time: check this machine's clock; if it is right, the host of ${setting} needs a new certificate.`;
    case "otherName":
      return `The certificate is for another name: ${setting} has to name a host that it is for.`;
    case "untrusted":
      return `Nobody whom this process trusts has signed the certificate. If a host of your own or a proxy is meant to answer, name the file of its authority's certificate (PEM) in NODE_EXTRA_CA_CERTS and start again; else find out who answers for ${setting}.`;
    case "protocol":
      return `The other side does not speak TLS as this process does: check the scheme and the port of ${setting}, and which versions of TLS are spoken there (1.2 or 1.3 is needed).`;
  }
}
