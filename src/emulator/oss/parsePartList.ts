import { refuseObject } from "./OssError.js";

/** A part as the list of a complete names it. */
export interface NamedPart {
  readonly number: number;
  /** In upper case, without its quotes. */
  readonly etag: string;
}

const DOCUMENT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?<CompleteMultipartUpload(?:\s[^>]*)?>([\s\S]*)<\/CompleteMultipartUpload>\s*$/;
const PART = /^\s*<Part>([\s\S]*?)<\/Part>/;
const NUMBER = /<PartNumber>\s*(\d{1,5})\s*<\/PartNumber>/;
const ETAG =
  /<ETag>\s*(?:"|&quot;|&#34;)?([0-9A-Fa-f]+)(?:"|&quot;|&#34;)?\s*<\/ETag>/;

/**
 * Reads the one document that the storage takes. It is so plain that its form says it all.
 *
 * @throws OssError `MalformedXML`, also for a list without a part
 */
export function parsePartList(xml: string): readonly NamedPart[] {
  let rest = DOCUMENT.exec(xml)?.[1];
  const parts: NamedPart[] = [];
  while (rest !== undefined && rest.trim() !== "") {
    const [whole = "", content = ""] = PART.exec(rest) ?? [];
    parts.push(parsePart(content));
    rest = rest.slice(whole.length);
  }
  if (parts.length === 0) throw refuseObject("MalformedXML");
  return parts;
}

function parsePart(content: string): NamedPart {
  const number = NUMBER.exec(content)?.[1];
  const etag = ETAG.exec(content)?.[1];
  if (number === undefined || etag === undefined)
    throw refuseObject("MalformedXML");
  return { number: Number(number), etag: etag.toUpperCase() };
}
