import type { Principal, Scope } from "../../src/auth/index.js";

/** One who makes videos and keeps them in order. @param owner 43 characters, as a hash has */
function author(owner: string): Principal {
  const scopes: readonly Scope[] = ["vod:read", "vod:upload", "vod:edit"];
  return { owner, scopes: new Set(scopes) };
}

/** Two owners and an admin, each by his bearer token. */
export const owners = {
  alice: author("alice-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG"),
  bob: author("bob-pmWkWSBCL51Bfkhn79xPuKBKHz__H6B-mY6G9_e"),
  root: {
    owner: "root-zj0ggQCBsVGb3SnB9_lGYpyjBzDnUVkCPoqHtm",
    scopes: new Set<Scope>(["vod:admin"]),
  },
} as const satisfies Readonly<Record<string, Principal>>;
