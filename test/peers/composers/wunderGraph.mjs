import { composerSteps } from "./composerSteps.mjs";

const name = "@wundergraph/composition";

export const peer = {
  name: "Composer of WunderGraph (Cosmo)",
  packages: [name],
  steps: composerSteps(name),
};
