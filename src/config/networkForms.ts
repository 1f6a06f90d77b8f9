import { isIP } from "node:net";
import { z } from "zod";
import type { Form } from "./forms.js";

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
