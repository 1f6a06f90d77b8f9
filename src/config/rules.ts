import type { Problem } from "./ConfigError.js";
import { isLoopbackHost } from "./networkForms.js";
import { algorithmsOf } from "./authForms.js";
import type { GatewayValues } from "./variables.js";

/** What the rules judge. */
export interface Reading {
  readonly values: GatewayValues;
  /** Whether a variable was set at all: one that could not be read is not also missing. */
  readonly isSet: (variable: keyof GatewayValues) => boolean;
  /** The actions of VOD that the gateway calls. */
  readonly vodActions: readonly string[];
}

/** What must hold between variables: the problem when it does not. */
export type Rule = (reading: Reading) => Problem | undefined;

const keyId = "ALIBABA_CLOUD_ACCESS_KEY_ID";
const keySecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
const token = "ALIBABA_CLOUD_SECURITY_TOKEN";
const howToNameAnAccount = `set ${keyId} and ${keySecret}, or VOD_CREDENTIALS=chain`;

/** What is read with `AUTH_MODE=jwt` alone. */
const jwtVariables = [
  "AUTH_JWKS_URL",
  "AUTH_PUBLIC_KEY",
  "AUTH_ISSUER",
  "AUTH_AUDIENCE",
  "AUTH_ALGORITHMS",
  "AUTH_CLOCK_TOLERANCE_SECONDS",
  "AUTH_SCOPES_CLAIM",
] as const;
const callbackUrl = "VOD_CALLBACK_URL";
const callbackKeys = "VOD_CALLBACK_KEYS";

/** What must hold between variables, each a rule of its own, so that all broken ones are reported. */
export const rules: readonly Rule[] = [
  wholeKeyPair,
  tokenBelongsToAPair,
  onePlaceForCredentials,
  endpointNeedsAnAccount,
  endpointIsNoBucket,
  productionNeedsAnAccount,
  openPortIsChosen,
  jwtIsChosen,
  keysComeFromOnePlace,
  required("AUTH_ISSUER", "another issuer's tokens must not do"),
  required("AUTH_AUDIENCE", "tokens for another service must not do"),
  algorithmsFitTheKey,
  secretOpensSomething,
  introspectionIsListed,
  playKeySignsSomething,
  callbacksNeedUrlAndKeys,
  embeddedCallbacksAreItsOwn,
  quotaOfKnownActions,
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

/**
 * The host that a region's id with OSS's prefix makes, `vod.oss-cn-beijing.aliyuncs.com`, is a stranger's
 * bucket: it would be sent our calls, and refuse each with the AccessDenied of the object storage.
 */
function endpointIsNoBucket({ values }: Reading): Problem | undefined {
  const { VOD_ENDPOINT: endpoint } = values;
  const host = endpoint === undefined ? "" : new URL(endpoint).hostname;
  if (!/(^|\.)oss-[a-z\d-]+\.aliyuncs\.com$/.test(host)) return undefined;
  return {
    variable: "VOD_ENDPOINT",
    message: `expected a host of VOD, such as vod.cn-shanghai.aliyuncs.com; got one of the object storage (${host}): its region's id has no oss- for VOD`,
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

function openPortIsChosen(reading: Reading): Problem | undefined {
  const { HOST: host } = reading.values;
  if (isLoopbackHost(host) || reading.isSet("AUTH_MODE")) return undefined;
  // The next rule says it better then.
  if (jwtVariablesSet(reading).length > 0) return undefined;
  return {
    variable: "AUTH_MODE",
    message: `expected a value, since HOST=${host} is reachable from other machines: \`jwt\` asks for a token, \`open\` lets everybody in; got nothing`,
  };
}

/** Whoever set one of them and forgot the mode believes that callers are asked for tokens. */
function jwtIsChosen(reading: Reading): Problem | undefined {
  const names = jwtVariablesSet(reading).join(", ");
  const { AUTH_MODE: mode = "nothing" } = reading.values;
  if (names === "" || mode === "jwt") return undefined;
  return {
    variable: "AUTH_MODE",
    message: `expected \`jwt\`, the only mode that reads what is set besides (${names}); got ${mode}`,
  };
}

function keysComeFromOnePlace({ values, isSet }: Reading): Problem | undefined {
  const places = [isSet("AUTH_JWKS_URL"), isSet("AUTH_PUBLIC_KEY")];
  const count = places.filter(Boolean).length;
  if (values.AUTH_MODE !== "jwt" || count === 1) return undefined;
  return count === 0
    ? {
        variable: "AUTH_JWKS_URL",
        message:
          "expected a value, or a key in AUTH_PUBLIC_KEY, since AUTH_MODE=jwt; got neither",
      }
    : {
        variable: "AUTH_PUBLIC_KEY",
        message:
          "expected to be unset, since AUTH_JWKS_URL is set; got both: keep one",
      };
}

function required(
  variable: "AUTH_ISSUER" | "AUTH_AUDIENCE",
  why: string,
): Rule {
  return ({ values, isSet }) =>
    values.AUTH_MODE !== "jwt" || isSet(variable)
      ? undefined
      : {
          variable,
          message: `expected a value, since AUTH_MODE=jwt: ${why}; got nothing`,
        };
}

function algorithmsFitTheKey({ values }: Reading): Problem | undefined {
  const { AUTH_PUBLIC_KEY: key, AUTH_ALGORITHMS: chosen } = values;
  if (key === undefined) return undefined;
  const fitting = algorithmsOf(key);
  if (fitting.some((name) => chosen.includes(name))) return undefined;
  return {
    variable: "AUTH_ALGORITHMS",
    message: `expected one that AUTH_PUBLIC_KEY is for (${fitting.join(", ")}); got ${chosen.join(", ")}`,
  };
}

function jwtVariablesSet({ isSet }: Reading): readonly string[] {
  return jwtVariables.filter((name) => isSet(name));
}

/** An operator who sets it expects a door that it opens. */
function secretOpensSomething({ values, isSet }: Reading): Problem | undefined {
  if (!isSet("ROUTER_SECRET") || values.PERSISTED_DOCUMENTS === "only")
    return undefined;
  return {
    variable: "ROUTER_SECRET",
    message:
      "expected PERSISTED_DOCUMENTS=only, since any other mode lets everybody send documents of their own; got another",
  };
}

/** An operator who hands a key in expects that it signs. */
function playKeySignsSomething({
  values,
  isSet,
}: Reading): Problem | undefined {
  const name = (["PLAY_KEY", "PLAY_APP_ID"] as const).find(isSet);
  if (name === undefined || values.PLAY_TOKENS === "on") return undefined;
  return {
    variable: name,
    message:
      "expected PLAY_TOKENS=on, since nothing is signed without it; got off",
  };
}

/** Introspection is a document of a caller's own, and GraphiQL sends nothing else. */
function introspectionIsListed({ values }: Reading): Problem | undefined {
  if (values.INTROSPECTION !== "on" || values.PERSISTED_DOCUMENTS !== "only")
    return undefined;
  return {
    variable: "INTROSPECTION",
    message:
      "expected `off`, since PERSISTED_DOCUMENTS=only runs listed documents alone; got `on`",
  };
}

/** Without a key anybody's callback would be as good as the vendor's; without the URL none can be checked. */
function callbacksNeedUrlAndKeys({ isSet }: Reading): Problem | undefined {
  if (isSet(callbackUrl) === isSet(callbackKeys)) return undefined;
  const [given, missing] = isSet(callbackUrl)
    ? [callbackUrl, callbackKeys]
    : [callbackKeys, callbackUrl];
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
  if (hasAccount || !isSet(callbackUrl) || !isSet(callbackKeys))
    return undefined;
  return {
    variable: callbackUrl,
    message:
      "expected credentials of the account that calls it, since embedded mode sends its own callbacks; got none",
  };
}

/** A misspelt action would leave the documented figure in force, and nobody would notice. */
function quotaOfKnownActions({
  values,
  vodActions,
}: Reading): Problem | undefined {
  const unknown = Object.keys(values.VOD_QUOTA ?? {}).filter(
    (action) => !vodActions.includes(action),
  );
  if (unknown.length === 0) return undefined;
  return {
    variable: "VOD_QUOTA",
    message: `expected actions among ${vodActions.join(", ")}; got ${unknown.join(", ")}`,
  };
}
