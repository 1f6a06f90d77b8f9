import { readFileSync } from "node:fs";

export interface V1Vector {
  readonly name: string;
  readonly about: string;
  readonly method: "GET" | "POST";
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string | null;
  readonly nonce: string;
  readonly timestamp: string;
  readonly params: Readonly<Record<string, string>>;
  readonly businessParams: Readonly<Record<string, string | number>>;
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly signatureEncoded: string;
  readonly sent: { readonly body?: string };
}

export interface V3Vector {
  readonly name: string;
  readonly about: string;
  readonly method: "GET" | "POST";
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly query: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly hashedPayload: string;
  readonly canonicalQuery: string;
  readonly signedHeaders: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
}

interface VectorFile {
  readonly v1: readonly V1Vector[];
  readonly v3: readonly V3Vector[];
}

/** The vectors, the vendor's own published V1 example first. */
export const vectors: VectorFile = readVectors();

function readVectors(): VectorFile {
  const path = new URL(
    "../../../vectors/signing-vectors.json",
    import.meta.url,
  );
  const { v1, v3 } = JSON.parse(readFileSync(path, "utf8")) as VectorFile;
  const isPublished = ({ name }: V1Vector): boolean =>
    name === "v1-07-doc-sample";
  return {
    v1: [...v1.filter(isPublished), ...v1.filter((v) => !isPublished(v))],
    v3,
  };
}

/** Numbers as their plain text, which is how they are signed. */
export function asText(
  values: Readonly<Record<string, string | number>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value)]),
  );
}
