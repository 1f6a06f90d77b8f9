import { expect, it } from "@jest/globals";
import { parse } from "graphql";
import { DocumentStore } from "../../../../src/server/documents/DocumentStore.js";

const mebibyte = 2 ** 20;

it("keeps no more than 30 MiB of text, and lets the oldest go", async () => {
  const store = new DocumentStore();
  for (let at = 1; at <= 40; at += 1)
    await store.set(`${at}`, parse(`{ a }#${" ".repeat(mebibyte)}`));
  const kept = [];
  for (let at = 1; at <= 40; at += 1)
    if (await store.get(`${at}`)) kept.push(at);
  expect(kept).toEqual([
    12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
  ]);
});

it("keeps no list of the tokens, comments included", async () => {
  const store = new DocumentStore();
  const document = parse("# one\n# two\n{ a }");
  await store.set("a", document);
  expect(document.loc?.startToken).toMatchObject({ prev: null, next: null });
  expect(document.loc?.endToken).toMatchObject({ prev: null, next: null });
});

it("still knows where each part stands", async () => {
  const store = new DocumentStore();
  await store.set("a", parse("{ a\n b }"));
  const [operation] = (await store.get("a"))!.definitions;
  expect(operation?.loc).toMatchObject({ start: 0, end: 8 });
  expect(operation?.loc?.source.body).toBe("{ a\n b }");
});
