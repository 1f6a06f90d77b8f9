import { SecretSearch } from "./SecretSearch.js";

/** Each test file has one of its own, and so has each long run. */
export const canary = new SecretSearch();

const plainFetch = globalThis.fetch;

/** Tells the canary what passes between `fetch` and a gateway. An answer is told when it is read. */
globalThis.fetch = async (input, init) => {
  const request = input instanceof Request ? input : undefined;
  const url = typeof input === "string" ? input : urlOf(input);
  if (!canary.hears(url)) return plainFetch(input, init);
  canary.learnFromHeaders(new Headers(init?.headers ?? request?.headers));
  return watched(await plainFetch(input, init));
};

function urlOf(input: URL | Request): string {
  return input instanceof URL ? input.href : input.url;
}

function watched(response: Response): Response {
  const plainText = response.text.bind(response);
  const text = async (): Promise<string> => {
    const body = await plainText();
    canary.told(parsed(body));
    return body;
  };
  const json = async (): Promise<unknown> => JSON.parse(await text());
  return Object.assign(response, { text, json });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
