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
])("shows a proxy %s where its URL holds %s", async (asksFor, held) => {
  const proxy = await ConnectProxy.open({ asksFor });
  opened.push(proxy);
  const through = fetchThrough(proxy.url.replace("//", `//${held}`));
  const failure: unknown = await through("https://issuer.example/keys").catch(
    (error: unknown) => error,
  );
  // Nobody is behind it: it answers 502 to those whom it knows, and 407 to others.
  expect(String((failure as Error).cause)).toContain("Proxy response (502)");
});
