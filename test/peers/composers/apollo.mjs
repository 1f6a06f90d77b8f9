import { composerSteps } from "./composerSteps.mjs";

const name = "@apollo/composition";

export const peer = {
  name: "Composer of Apollo",
  packages: [name],
  steps: composerSteps(name),
};
