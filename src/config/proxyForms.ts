import { isIP } from "node:net";
import { z } from "zod";
import type { Form } from "./forms.js";
import { isNetwork } from "./networkForms.js";

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
