import { isObjectType, type GraphQLSchema } from "graphql";

/** Where a description begins to tell which calls a field makes, and where which errors it may have. */
const calls =
  /(?:^|\. |; )(?=Calls [A-Z]|Gathered with |A [A-Z]\w+ call |A lone )/;
const errors = /(?:^|\. )(?=Vendor codes?\b)/;

/** Where the sentence that matters most ends. */
const sentence = /\. (?=[A-Z`])/;

/**
 * Lays out the descriptions of fields in Markdown, as editors and playgrounds show them: first what the field is for, then
 * a list of the calls that it makes with their quota, and of its errors.
 *
 * @param schema changed in place
 */
export function layOutDescriptions(schema: GraphQLSchema): void {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()));
  for (const field of fields)
    if (typeof field.description === "string")
      field.description = layOut(field.description);
}

/** A description in one line, laid out: the words stay as they are. */
export function layOut(description: string): string {
  const [rest, codes] = cut(description, errors);
  const [purpose, quota] = cut(rest, calls);
  const items = [quota, codes].filter((item) => item !== "");
  if (items.length === 0) return description;
  const list = items.map((item) => `- ${item}`).join("\n");
  const [first, more] = cut(purpose, sentence);
  return [first, more, list].filter((part) => part !== "").join("\n\n");
}

function cut(text: string, at: RegExp): readonly [string, string] {
  const found = at.exec(text);
  if (found === null) return [text, ""];
  const end = found.index + found[0].length;
  return [text.slice(0, end).trim(), text.slice(end)];
}
