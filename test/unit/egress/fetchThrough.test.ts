import { afterEach, expect, it } from "@jest/globals";
import { fetchThrough } from "../../../src/egress/index.js";
import { ConnectProxy } from "../../support/ConnectProxy.js";

const opened: ConnectProxy[] = [];
afterEach(async () => {
  for (const proxy of opened.splice(0)) await proxy.close();
});

it.each([
  ["me:word", "me:word@"],
  ["me:", "me@"],
  ["me:", "me:@"],
  [":word", ":word@"],
  ["m@e:wo:rd", "m%40e:wo%3Ard@"],
])("shows a proxy %s where its URL holds %s", async (shown, held) => {
  const proxy = await ConnectProxy.open();
  opened.push(proxy);
  const through = fetchThrough(proxy.url.replace("//", `//${held}`));
  await through("https://issuer.example/keys").catch(() => undefined);
  expect(proxy.shown).toEqual([shown]);
});
