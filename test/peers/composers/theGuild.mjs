import { composerSteps } from "./composerSteps.mjs";

const name = "@theguild/federation-composition";

export const peer = {
  name: "Composer of The Guild (Hive)",
  packages: [name],
  steps: composerSteps(name),
};
