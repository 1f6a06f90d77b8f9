import type { Exposure } from "./Config.js";
import type { GatewayValues } from "./variables.js";

/**
 * In production nothing is shown; a variable of its own says otherwise for each thing, there as elsewhere.
 * Introspection is no listed document, and GraphiQL lives on it.
 */
export function toExposure(values: GatewayValues): Exposure {
  const isOpen = values.NODE_ENV !== "production";
  const introspection = isOn(
    values.INTROSPECTION,
    isOpen && values.PERSISTED_DOCUMENTS !== "only",
  );
  return {
    introspection,
    federationSdl: isOn(values.FEDERATION_SDL, isOpen),
    graphiql: isOn(values.GRAPHIQL, introspection),
    simpleGets: isOn(values.SIMPLE_GETS, isOpen),
  };
}

function isOn(choice: "on" | "off" | undefined, fallback: boolean): boolean {
  return choice === undefined ? fallback : choice === "on";
}
