import { own } from "../../base/own.js";
import type { AnswerBody, AnswerValue } from "./Answer.js";

const DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>";
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Everything that XML 1.0 cannot carry, not even as an entity. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The vendor's XML: a list is its element repeated, without a wrapper of its own. */
export function toXml(root: string, body: AnswerBody): string {
  return `${DECLARATION}${element(root, body)}`;
}

function element(name: string, value: AnswerValue): string {
  if (value === undefined) return "";
  if (isList(value)) return value.map((item) => element(name, item)).join("");
  return `<${name}>${content(name, value)}</${name}>`;
}

function content(name: string, value: Exclude<AnswerValue, undefined>): string {
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([member, inner]) => element(member, inner))
      .join("");
  }
  // The help link is the one member that the gateway writes as CDATA.
  return name === "Recommend"
    ? `<![CDATA[${String(value)}]]>`
    : escape(String(value));
}

function escape(text: string): string {
  return text
    .replaceAll(UNWRITABLE, "")
    .replaceAll(/[&<>]/g, (character) => own(ENTITIES, character) ?? character);
}

function isList(value: AnswerValue): value is readonly AnswerValue[] {
  return Array.isArray(value);
}
