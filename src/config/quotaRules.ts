import type { Problem } from "./ConfigError.js";
import type { Reading, Rule } from "./Rule.js";

/** What must hold of the quota. */
export const quotaRules: readonly Rule[] = [quotaOfKnownActions];

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
