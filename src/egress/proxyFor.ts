import { BlockList, isIP } from "node:net";

/** The proxies on the way out. */
export interface Proxies {
  /** For what is called by `https://`; may hold a password. @default no proxy */
  readonly httpsProxy?: string;
  /** For what is called by `http://`; may hold a password. @default no proxy */
  readonly httpProxy?: string;
  /**
   * What is called directly all the same: a host, which stands for its subdomains too, a domain (`.example.com`),
   * an address, a network (`10.0.0.0/8`), each with a port or without one; `*` for all. @default nothing
   */
  readonly direct?: readonly string[];
}

/**
 * The proxy by which a URL is called, if any. This machine and its metadata service are always called directly:
 * a proxy has others of the same address.
 *
 * @returns the proxy's URL, which may hold a password
 */
export function proxyFor(
  target: string,
  { httpsProxy, httpProxy, direct = [] }: Proxies,
): string | undefined {
  const { protocol, hostname, port } = new URL(target);
  const isSecure = protocol === "https:";
  const proxy = isSecure ? httpsProxy : httpProxy;
  if (proxy === undefined) return undefined;
  const host = bare(hostname);
  const at = port || (isSecure ? "443" : "80");
  if (isOwn(host)) return undefined;
  return direct.some((entry) => names(entry, host, at)) ? undefined : proxy;
}

/** Loopback, link-local addresses, and the vendor's metadata service. */
const own = new BlockList();
own.addSubnet("127.0.0.0", 8, "ipv4");
own.addAddress("::1", "ipv6");
own.addSubnet("169.254.0.0", 16, "ipv4");
own.addSubnet("fe80::", 10, "ipv6");
own.addAddress("100.100.100.200", "ipv4");

function isOwn(host: string): boolean {
  const name = host.toLowerCase();
  return (
    name === "localhost" || name.endsWith(".localhost") || holds(own, host)
  );
}

function names(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  if (entry.includes("/")) return holds(networkOf(entry), host);
  const [pattern, only] = isIP(entry) === 6 ? [entry] : split(entry);
  if (only !== undefined && only !== port) return false;
  const name = bare(pattern)
    .replace(/^\*?\./, "")
    .replace(/\.$/, "")
    .toLowerCase();
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`));
}

/** Host and port of `host:port`. */
function split(entry: string): readonly [host: string, port?: string] {
  const [, host = entry, port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  return port === undefined ? [host] : [host, port];
}

/** Without the brackets that an IPv6 address has in a URL, and without the dot that may end a name. */
function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}

function networkOf(entry: string): BlockList {
  const [address = "", bits] = entry.split("/");
  const network = new BlockList();
  network.addSubnet(
    address,
    Number(bits),
    isIP(address) === 6 ? "ipv6" : "ipv4",
  );
  return network;
}

function holds(list: BlockList, host: string): boolean {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 6 ? "ipv6" : "ipv4");
}
