import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type StartedServer } from "../../support/startServer.js";

/** As Chromium's address bar sends it. */
const browser =
  "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";

let server: StartedServer;
let production: StartedServer;
beforeAll(async () => {
  server = await startServer();
  production = await startServer({ introspection: false });
});
afterAll(async () => {
  await server.close();
  await production.close();
});

async function open(
  { url }: StartedServer,
  path: string,
  accept: string,
): Promise<readonly [status: number, location: string | null]> {
  const { status, headers } = await fetch(`${url}${path}`, {
    headers: { accept },
    redirect: "manual",
  });
  return [status, headers.get("location")];
}

describe("a GET of /graphql", () => {
  for (const accept of [browser, "text/html"])
    it(`is led to the playground when it asks for a page: ${accept}`, async () => {
      expect(await open(server, "/graphql", accept)).toEqual([303, "/"]);
    });

  for (const accept of ["*/*", "application/json, text/html"])
    it(`is refused as one without a document otherwise: ${accept}`, async () => {
      expect(await open(server, "/graphql", accept)).toEqual([400, null]);
    });

  it("with a document is answered, to a browser too", async () => {
    const path = "/graphql?query=%7B__typename%7D";
    expect(await open(server, path, browser)).toEqual([200, null]);
  });

  it("is led nowhere in production", async () => {
    expect(await open(production, "/graphql", browser)).toEqual([400, null]);
    expect(await open(production, "/graphql", "text/html")).toEqual([
      406,
      null,
    ]);
  });
});
