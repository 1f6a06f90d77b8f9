import { isIP, isIPv4 } from "node:net";
import { z } from "zod";
import { type Form, oneOf } from "./forms.js";

/** Comma-separated addresses and networks, IPv4 or IPv6. */
export const networks: Form<readonly string[]> = {
  schema: list().refine((entries) => entries.every(isNetwork)),
  words:
    "a comma-separated list of IP addresses and networks such as 10.0.0.0/8, none of all addresses (/0)",
};

/** Comma-separated names or addresses, as they stand in a URL. */
export const hostNames: Form<readonly string[]> = {
  schema: list()
    .transform((entries) => entries.map((entry) => entry.toLowerCase()))
    .refine((entries) => entries.every(isHostName)),
  words:
    "a comma-separated list of host names such as api.example.com, without a port; no *",
};

/** Where a Redis is, and with which password. */
export const redisUrl: Form<string> = {
  schema: z.string().refine(isRedisUrl),
  words:
    "a URL such as redis://:password@redis.example.com:6379/0, or rediss:// for TLS",
};

function list(): z.ZodType<readonly string[], string> {
  return z
    .string()
    .transform((text) => text.split(",").map((entry) => entry.trim()));
}

function isHostName(entry: string): boolean {
  const url = `http://${entry}`;
  if (!/^[\w.:[\]-]+$/.test(entry)) return false;
  return URL.canParse(url) && new URL(url).hostname === entry;
}

/** Whether it is an address, or a network such as 10.0.0.0/8. */
export function isNetwork(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  const most = version === 4 ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  return (
    (protocol === "redis:" || protocol === "rediss:") &&
    hostname !== "" &&
    /^\/?\d{0,5}$/.test(pathname) &&
    search + hash === ""
  );
}

/** Whether a socket bound to `host` can be reached from this machine alone. A host name other than `localhost` counts as reachable. */
export function isLoopbackHost(host: string): boolean {
  if (isIPv4(host)) return host.startsWith("127.");
  return host === "::1" || host.toLowerCase() === "localhost";
}

/** A proxy's URL. Without a scheme it is taken for `http://`, as other programs do. */
export const proxyUrl: Form<string> = {
  schema: z
    .string()
    .transform((text) =>
      /^[a-z\d+.-]+:\/\//i.test(text) ? text : `http://${text}`,
    )
    .refine(isProxyUrl),
  words:
    "a proxy such as http://user:password@proxy.example.com:3128, http:// or https://",
};

/** Hosts that are called directly, as other programs read them. */
export const directHosts: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((text) => text.split(/[,\s]/).filter((entry) => entry !== ""))
    .refine((entries) => entries.every(isDirectHost)),
  words:
    "a comma-separated list of hosts, domains (.example.com), addresses and networks (10.0.0.0/8), each with a port or without one; * for all",
};

function isProxyUrl(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } =
    new URL(text);
  return (
    (protocol === "http:" || protocol === "https:") &&
    hostname !== "" &&
    pathname + search + hash === "/" &&
    isDecodable(username + password)
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function isDirectHost(entry: string): boolean {
  if (entry === "*" || isIP(entry) !== 0 || isNetwork(entry)) return true;
  return /^(\[[\da-f:.]+\]|(\*?\.)?[\w-]+(\.[\w-]+)*\.?)(:\d{1,5})?$/i.test(
    entry,
  );
}

/** A bucket by its public host, and folders of letters, digits and `-._`, each with a slash after it. */
const place =
  /^https:\/\/(?<bucket>[a-z\d][a-z\d-]{1,61}[a-z\d])\.oss-[a-z]{2}(?:-[a-z\d]+)+\.aliyuncs\.com\/(?:[\w-][\w.-]*\/)*$/;

/** How the vendor names the buckets that it manages itself. All uploads of an account may lie there. */
const managed = /^(?:outin|out|in)-[\da-f-]{20,}$/;

/** Where everybody who may upload may register files. Never where uploads lie. */
export const storagePlaces: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .refine((entries) => entries.every(isPlace)),
  words:
    "a comma-separated list of folders in buckets of your own, such as https://archive.oss-cn-shanghai.aliyuncs.com/incoming/, each with a slash at the end; none in a bucket that VOD manages (`outin-`)",
};

function isPlace(entry: string): boolean {
  const { bucket } = place.exec(entry)?.groups ?? {};
  const isPublic = !/\.oss-[a-z\d-]+-internal\./.test(entry);
  return bucket !== undefined && isPublic && !managed.test(bucket);
}

/** Where OpenTelemetry's collector listens; unlike other servers it may lie below a path. */
export const collectorUrl: Form<string> = {
  schema: z.string().refine(isCollectorUrl),
  words: "a full URL, http:// or https://, without a password",
};

/** How spans are written. */
export const otlpProtocol = oneOf("http/protobuf", "http/json", "grpc");

function isCollectorUrl(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
