import type { BuildOptions } from "esbuild";

/** What the gateway's bundle is made of. Paths are absolute. */
export const gatewayBundle: BuildOptions & { readonly entryPoints: string[] };
