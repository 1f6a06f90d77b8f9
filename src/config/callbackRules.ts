import type { Problem } from "./ConfigError.js";
import type { Reading, Rule } from "./Rule.js";

const url = "VOD_CALLBACK_URL";
const keys = "VOD_CALLBACK_KEYS";

/** What must hold between the variables of the vendor's callbacks. */
export const callbackRules: readonly Rule[] = [
  callbacksNeedUrlAndKeys,
  embeddedCallbacksAreItsOwn,
];

/** Without a key anybody's callback would be as good as the vendor's; without the URL none can be checked. */
function callbacksNeedUrlAndKeys({ isSet }: Reading): Problem | undefined {
  if (isSet(url) === isSet(keys)) return undefined;
  const [given, missing] = isSet(url) ? [url, keys] : [keys, url];
  return {
    variable: missing,
    message: `expected a value, since ${given} is set: a callback's signature covers both; got nothing`,
  };
}

/** The emulator in this process makes a key of its own, and would not know this one. */
function embeddedCallbacksAreItsOwn({ isSet }: Reading): Problem | undefined {
  const hasAccount =
    isSet("VOD_CREDENTIALS") ||
    isSet("ALIBABA_CLOUD_ACCESS_KEY_ID") ||
    isSet("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
  if (hasAccount || !isSet(url) || !isSet(keys)) return undefined;
  return {
    variable: url,
    message:
      "expected credentials of the account that calls it, since embedded mode sends its own callbacks; got none",
  };
}
