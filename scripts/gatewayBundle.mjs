/** How esbuild makes the gateway's bundle: bundle.mjs writes it, and a test asks what is in it. */
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

export const gatewayBundle = {
  entryPoints: [`${root}src/main.ts`],
  outdir: `${root}dist/gateway`,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Two thirds of the text to read and to hold; names stay, for stacks.
  minifyWhitespace: true,
  minifySyntax: true,
  // Names are not kept by force (`keepNames`), which would slow down every function made while a request is
  // served; a test compares the schema, which is named after its classes.
  external: [
    // An optional part of type-graphql that is not installed: arguments are checked by our own rules.
    "class-validator",
    // Large, and loaded by few.
    "@opentelemetry/sdk-node",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/exporter-trace-otlp-proto",
    "@alicloud/credentials",
  ],
  banner: {
    // CommonJS packages inside ask for Node's own modules by it.
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
};
