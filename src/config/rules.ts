import { authRules } from "./authRules.js";
import { callbackRules } from "./callbackRules.js";
import type { Problem } from "./ConfigError.js";
import { documentRules } from "./documentRules.js";
import { quotaRules } from "./quotaRules.js";
import type { Reading, Rule } from "./Rule.js";

const keyId = "ALIBABA_CLOUD_ACCESS_KEY_ID";
const keySecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
const token = "ALIBABA_CLOUD_SECURITY_TOKEN";
const howToNameAnAccount = `set ${keyId} and ${keySecret}, or VOD_CREDENTIALS=chain`;

/** What must hold between variables, each a rule of its own, so that all broken ones are reported. */
export const rules: readonly Rule[] = [
  wholeKeyPair,
  tokenBelongsToAPair,
  onePlaceForCredentials,
  endpointNeedsAnAccount,
  productionNeedsAnAccount,
  ...authRules,
  ...documentRules,
  ...callbackRules,
  ...quotaRules,
  callOutlastsItsAttempts,
  shareAffordsAnyOperation,
  metricsHaveAPortOfTheirOwn,
];

function wholeKeyPair({ isSet }: Reading): Problem | undefined {
  if (isSet(keyId) === isSet(keySecret)) return undefined;
  const [given, missing] = isSet(keyId)
    ? [keyId, keySecret]
    : [keySecret, keyId];
  return {
    variable: missing,
    message: `expected a value, since ${given} is set; got nothing`,
  };
}

function tokenBelongsToAPair({ isSet }: Reading): Problem | undefined {
  if (!isSet(token) || isSet(keyId) || isSet(keySecret)) return undefined;
  return {
    variable: token,
    message: `expected the key pair that the token belongs to in ${keyId} and ${keySecret}; got neither`,
  };
}

function onePlaceForCredentials({ isSet }: Reading): Problem | undefined {
  const pairVariable = ([keyId, keySecret] as const).find(isSet);
  if (pairVariable === undefined || !isSet("VOD_CREDENTIALS")) return undefined;
  return {
    variable: "VOD_CREDENTIALS",
    message: `expected to be unset, since a key pair is given (${pairVariable}); got both: keep one`,
  };
}

/** Embedded mode would ignore the endpoint, and its user would wonder which server answers. */
function endpointNeedsAnAccount(reading: Reading): Problem | undefined {
  if (!reading.isSet("VOD_ENDPOINT") || namesAnAccount(reading))
    return undefined;
  return {
    variable: "VOD_ENDPOINT",
    message: `expected credentials to call it with (${howToNameAnAccount}); got none`,
  };
}

function productionNeedsAnAccount(reading: Reading): Problem | undefined {
  if (reading.values.NODE_ENV !== "production" || namesAnAccount(reading))
    return undefined;
  return {
    variable: keyId,
    message: `expected credentials, since NODE_ENV=production never runs on the emulator: ${howToNameAnAccount}; got none`,
  };
}

function callOutlastsItsAttempts({ values }: Reading): Problem | undefined {
  const { VOD_ATTEMPT_TIMEOUT_MS: attemptMs, VOD_CALL_TIMEOUT_MS: callMs } =
    values;
  if (callMs >= attemptMs) return undefined;
  return {
    variable: "VOD_CALL_TIMEOUT_MS",
    message: `expected at least VOD_ATTEMPT_TIMEOUT_MS (${attemptMs}); got ${callMs}`,
  };
}

/** Else an operation within the limit would be told to come back later, for ever. */
function shareAffordsAnyOperation({ values }: Reading): Problem | undefined {
  const { RATE_LIMIT_POINTS: points, COST_LIMIT: cost } = values;
  if (points === "off" || points >= cost) return undefined;
  return {
    variable: "RATE_LIMIT_POINTS",
    message: `expected at least COST_LIMIT (${cost}), or \`off\`; got ${points}`,
  };
}

function metricsHaveAPortOfTheirOwn({ values }: Reading): Problem | undefined {
  const { METRICS_PORT: metricsPort, PORT: port } = values;
  if (metricsPort !== port || port === 0) return undefined;
  return {
    variable: "METRICS_PORT",
    message: `expected another port than PORT (${port}); got the same`,
  };
}

function namesAnAccount({ isSet }: Reading): boolean {
  return isSet(keyId) || isSet(keySecret) || isSet("VOD_CREDENTIALS");
}
