import { unknownId } from "../Account.js";
import { fact, refusal, type ReadCheck } from "../Check.js";
import { answered, each, refused } from "../Verdict.js";

const MINUTE_MS = 60_000;

/** How long a signed call is good, and what is looked at first. */
export const signatureChecks: readonly ReadCheck[] = [
  windowCheck("v3", { taken: 10, refusedAfter: 20 }),
  windowCheck("v1", { taken: 25, refusedAfter: 40 }),
  fact("nonce-used", "SignatureNonceUsed the second time", (account) => {
    const nonce = unknownId();
    return each([
      async () => answered(await account.askOddly({ nonce })),
      async () =>
        refused(await account.askOddly({ nonce }), "SignatureNonceUsed"),
    ]);
  }),
  refusal("check-order", "InvalidTimeStamp.Expired", (account) =>
    account.askOddly({ offsetMs: -60 * MINUTE_MS, isStranger: true }),
  ),
];

/** Minutes on both sides of the documented window, far enough from it for a clock that is a little off. */
function windowCheck(
  signatureVersion: "v1" | "v3",
  { taken, refusedAfter }: Readonly<Record<"taken" | "refusedAfter", number>>,
): ReadCheck {
  return fact(
    `${signatureVersion}-window`,
    `a call of ${taken} minutes ago taken, one of ${refusedAfter} refused with InvalidTimeStamp.Expired`,
    (account) => {
      const ask = (minutes: number): ReturnType<typeof account.ask> =>
        account.askOddly({ signatureVersion, offsetMs: -minutes * MINUTE_MS });
      return each([
        async () => answered(await ask(taken)),
        async () =>
          refused(await ask(refusedAfter), "InvalidTimeStamp.Expired"),
      ]);
    },
  );
}
