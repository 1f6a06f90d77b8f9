import { generate } from "selfsigned";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A certificate with the key that belongs to it, both PEM, made for the test at hand. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

interface Wanted {
  /** @default 127.0.0.1 and localhost */
  readonly name?: string;
  /** Days from now. @default -1 */
  readonly fromDay?: number;
  /** Days from now. @default 1 */
  readonly toDay?: number;
}

/** Signs certificates for servers of this machine, and is trusted by nobody unless told. */
export class CertificateAuthority {
  private constructor(private readonly own: Certificate) {}

  static async open(): Promise<CertificateAuthority> {
    const { cert, private: key } = await generate(nameOf("Test Authority"), {
      ...times({}),
      ...curve,
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
      ],
    });
    return new CertificateAuthority({ cert, key });
  }

  /** What a client has to trust. */
  get cert(): string {
    return this.own.cert;
  }

  sign(wanted: Wanted = {}): Promise<Certificate> {
    return make(wanted, { ca: this.own });
  }
}

/** A certificate that vouches for itself. */
export function selfSigned(): Promise<Certificate> {
  return make({}, {});
}

const curve = { keyType: "ec", algorithm: "sha256" } as const;

async function make(
  wanted: Wanted,
  signer: { readonly ca?: Certificate },
): Promise<Certificate> {
  const { name } = wanted;
  const { cert, private: key } = await generate(nameOf(name ?? "localhost"), {
    ...times(wanted),
    ...curve,
    ...signer,
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames:
          name === undefined
            ? [
                { type: 2, value: "localhost" },
                { type: 7, ip: "127.0.0.1" },
              ]
            : [{ type: 2, value: name }],
      },
    ],
  });
  return { cert, key };
}

function nameOf(name: string): { name: string; value: string }[] {
  return [{ name: "commonName", value: name }];
}

function times({ fromDay = -1, toDay = 1 }: Wanted): {
  readonly notBeforeDate: Date;
  readonly notAfterDate: Date;
} {
  const nowMs = Date.now();
  return {
    notBeforeDate: new Date(nowMs + fromDay * DAY_MS),
    notAfterDate: new Date(nowMs + toDay * DAY_MS),
  };
}
