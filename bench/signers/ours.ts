import type * as Signing from "../../src/vod/signing/sign.js";
import { call, type Signer } from "./Signer.js";

/** As built, not as the runner of this file would compile it. */
const built: string = "../../dist/vod/signing/sign.js";

/** V1 and V3. */
export async function ours(): Promise<readonly [Signer, Signer]> {
  const { signers } = (await import(built)) as typeof Signing;
  return [
    { name: "ours", version: "V1", sign: () => signers.v1(call).body },
    {
      name: "ours",
      version: "V3",
      sign: () => signers.v3(call).headers["authorization"] ?? "",
    },
  ];
}
