const name = "authorization";

/**
 * The text of the Headers pane with a line for the token, unless it has one.
 *
 * @returns the text as it is where it is no JSON object: it is the user's
 */
export function withAuthorization(text: string, value: string): string {
  const headers = headersIn(text);
  if (headers === undefined) return text;
  const has = Object.keys(headers).some((key) => key.toLowerCase() === name);
  return has ? text : JSON.stringify({ ...headers, [name]: value }, null, 2);
}

function headersIn(text: string): object | undefined {
  if (text.trim() === "") return {};
  try {
    const read: unknown = JSON.parse(text);
    const isObject = typeof read === "object" && !Array.isArray(read);
    return isObject && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
