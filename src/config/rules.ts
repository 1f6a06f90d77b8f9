import { isLoopbackHost } from "./isLoopbackHost.js";
import type { Problem } from "./ConfigError.js";
import type { GatewayValues } from "./variables.js";

type Rule = (values: GatewayValues) => Problem | undefined;

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
  openPortIsChosen,
  jwtIsYetToCome,
  callOutlastsItsAttempts,
];

function wholeKeyPair(values: GatewayValues): Problem | undefined {
  if ((values[keyId] === undefined) === (values[keySecret] === undefined))
    return undefined;
  const [missing, given] =
    values[keyId] === undefined ? [keyId, keySecret] : [keySecret, keyId];
  return {
    variable: missing,
    message: `expected a value, since ${given} is set; got nothing`,
  };
}

function tokenBelongsToAPair(values: GatewayValues): Problem | undefined {
  if (
    values[token] === undefined ||
    values[keyId] !== undefined ||
    values[keySecret] !== undefined
  )
    return undefined;
  return {
    variable: token,
    message: `expected the key pair that the token belongs to in ${keyId} and ${keySecret}; got neither`,
  };
}

function onePlaceForCredentials(values: GatewayValues): Problem | undefined {
  const pairGiven =
    values[keyId] !== undefined || values[keySecret] !== undefined;
  if (!pairGiven || values.VOD_CREDENTIALS === undefined) return undefined;
  return {
    variable: "VOD_CREDENTIALS",
    message: `expected to be unset, since a key pair is given (${keyId}); got both: keep one`,
  };
}

/** Embedded mode would ignore the endpoint, and its user would wonder which server answers. */
function endpointNeedsAnAccount(values: GatewayValues): Problem | undefined {
  if (values.VOD_ENDPOINT === undefined || namesAnAccount(values))
    return undefined;
  return {
    variable: "VOD_ENDPOINT",
    message: `expected credentials to call it with (${howToNameAnAccount}); got none`,
  };
}

function productionNeedsAnAccount(values: GatewayValues): Problem | undefined {
  if (values.NODE_ENV !== "production" || namesAnAccount(values))
    return undefined;
  return {
    variable: keyId,
    message: `expected credentials, since NODE_ENV=production never runs on the emulator: ${howToNameAnAccount}; got none`,
  };
}

function openPortIsChosen(values: GatewayValues): Problem | undefined {
  if (isLoopbackHost(values.HOST) || values.AUTH_MODE !== undefined)
    return undefined;
  return {
    variable: "AUTH_MODE",
    message: `expected a value, since HOST=${values.HOST} is reachable from other machines: \`open\` lets everybody in; got nothing`,
  };
}

function jwtIsYetToCome(values: GatewayValues): Problem | undefined {
  if (values.AUTH_MODE !== "jwt") return undefined;
  return {
    variable: "AUTH_MODE",
    message: "expected `open`: `jwt` is not available in this version",
  };
}

function callOutlastsItsAttempts(values: GatewayValues): Problem | undefined {
  if (values.VOD_CALL_TIMEOUT_MS >= values.VOD_ATTEMPT_TIMEOUT_MS)
    return undefined;
  return {
    variable: "VOD_CALL_TIMEOUT_MS",
    message: `expected at least VOD_ATTEMPT_TIMEOUT_MS (${values.VOD_ATTEMPT_TIMEOUT_MS}); got ${values.VOD_CALL_TIMEOUT_MS}`,
  };
}

function namesAnAccount(values: GatewayValues): boolean {
  return (
    values[keyId] !== undefined ||
    values[keySecret] !== undefined ||
    values.VOD_CREDENTIALS !== undefined
  );
}
