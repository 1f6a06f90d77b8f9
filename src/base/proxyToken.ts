/**
 * What a proxy is shown by who has its URL, as `Proxy-Authorization` holds it. undici's `ProxyAgent` takes it from a
 * URL that holds a user and a password, and from no other.
 *
 * @returns `undefined` where the URL holds neither
 */
export function proxyToken(proxy: string): string | undefined {
  const { username, password } = new URL(proxy);
  if (username + password === "") return undefined;
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}
