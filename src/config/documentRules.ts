import type { Problem } from "./ConfigError.js";
import type { Reading, Rule } from "./Rule.js";

/** What must hold between the variables that say which documents run. */
export const documentRules: readonly Rule[] = [
  secretOpensSomething,
  introspectionIsListed,
];

/** An operator who sets it expects a door that it opens. */
function secretOpensSomething({ values, isSet }: Reading): Problem | undefined {
  if (!isSet("ROUTER_SECRET") || values.PERSISTED_DOCUMENTS === "only")
    return undefined;
  return {
    variable: "ROUTER_SECRET",
    message:
      "expected PERSISTED_DOCUMENTS=only, since any other mode lets everybody send documents of his own; got another",
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
