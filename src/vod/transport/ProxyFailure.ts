/** The proxy in front of VOD did not let a call through; nothing has reached VOD. */
export class ProxyFailure extends Error {
  override readonly name = "ProxyFailure";
  /** What an operator looks for, such as `PROXY_407` or `PROXY_ECONNREFUSED`. */
  readonly code: string;

  /** @param met the status that the proxy answered, or what happened on the way to it */
  constructor(met: number | Error) {
    const code = `PROXY_${wordFor(met)}`;
    super(code, typeof met === "number" ? {} : { cause: met });
    this.code = code;
  }
}

function wordFor(met: number | Error): string {
  if (typeof met === "number") return String(met);
  return "code" in met && typeof met.code === "string" ? met.code : "FAILED";
}
