import { XMLParser } from "fast-xml-parser";
import { own } from "../../base/own.js";

/** The members of an answer; for an XML answer, those of its root element. */
export type AnswerMembers = Readonly<Record<string, unknown>>;

// Values stay text: the shapes know which of them are numbers.
const xml = new XMLParser({ ignoreAttributes: true, parseTagValue: false });

/**
 * Reads an answer's body. VOD answers JSON when asked to, but a gateway in front of it may still
 * answer XML, and a proxy anything at all.
 *
 * @returns `undefined` when the body is neither a JSON object nor an XML answer
 */
export function readAnswer(body: string): AnswerMembers | undefined {
  const start = body.trimStart();
  if (start.startsWith("{")) return readJson(start);
  return start.startsWith("<") ? readXml(start) : undefined;
}

function readJson(body: string): AnswerMembers | undefined {
  try {
    return JSON.parse(body) as AnswerMembers;
  } catch {
    return undefined;
  }
}

/** `<Error>` and `<ActionNameResponse>` are answers; `<html>`, and anything with entities of its own, is not. */
function readXml(body: string): AnswerMembers | undefined {
  if (/<!doctype/i.test(body)) return undefined;
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- unvalidated, half an answer passes for a whole one
    const document = xml.parse(body, true) as Readonly<Record<string, unknown>>;
    const root = Object.keys(document).find(
      (name) => name === "Error" || name.endsWith("Response"),
    );
    const members = root === undefined ? undefined : own(document, root);
    return typeof members === "object" && members !== null
      ? (members as AnswerMembers)
      : undefined;
  } catch {
    return undefined;
  }
}
