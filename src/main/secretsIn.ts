import type { Config } from "../config/index.js";

/** Every secret of the configuration, to the letter: what no line of the log may hold. */
export function secretsIn({
  upstream,
  callbacks,
  documents,
  playTokens,
  redisUrl,
  egress,
}: Config): readonly string[] {
  const pair =
    upstream.mode === "keyPair"
      ? [upstream.accessKeySecret, upstream.securityToken ?? ""]
      : [];
  return [
    ...pair,
    ...(callbacks?.keys ?? []),
    playTokens?.key ?? "",
    ...(documents.routerSecrets ?? []),
    ...passwordsIn(redisUrl),
    ...passwordsIn(egress.httpsProxy),
    ...passwordsIn(egress.httpProxy),
  ].filter((secret) => secret !== "");
}

/** As it stands in the URL, and as it is meant. */
function passwordsIn(url: string | undefined): readonly string[] {
  if (url === undefined) return [];
  const { password } = new URL(url);
  return [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
