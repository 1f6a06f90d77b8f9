import type { BuildOptions } from "esbuild";

/** The folder that the pages are made from, with a slash at its end. */
export const source: string;
/** The folder that they are written to, with a slash at its end. */
export const target: string;
/** One build each, of the workers, the upload page and GraphiQL. Paths are absolute. */
export const pages: readonly BuildOptions[];
