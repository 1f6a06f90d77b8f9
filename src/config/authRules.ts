import type { Problem } from "./ConfigError.js";
import { isLoopbackHost } from "./isLoopbackHost.js";
import type { Reading, Rule } from "./Rule.js";
import { algorithmsOf } from "./signatureAlgorithms.js";

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

/** What must hold between the variables that say who may call. */
export const authRules: readonly Rule[] = [
  openPortIsChosen,
  jwtIsChosen,
  keysComeFromOnePlace,
  required("AUTH_ISSUER", "another issuer's tokens must not do"),
  required("AUTH_AUDIENCE", "tokens for another service must not do"),
  algorithmsFitTheKey,
];

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
