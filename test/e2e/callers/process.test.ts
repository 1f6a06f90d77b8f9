import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../src/base/clock.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../../support/TokenIssuer.js";

let issuer: TokenIssuer;
let gateway: GatewayProcess;

beforeAll(async () => {
  issuer = await TokenIssuer.open(systemClock);
  gateway = new GatewayProcess({
    env: {
      AUTH_MODE: "jwt",
      AUTH_PUBLIC_KEY: await issuer.publicKeyPem(),
      AUTH_ISSUER: ISSUER,
      AUTH_AUDIENCE: AUDIENCE,
    },
  });
  await gateway.url();
});

afterAll(async () => {
  await gateway.end();
  await issuer.close();
});

describe("a process with AUTH_MODE=jwt and a key", () => {
  it("says whom it lets in", () => {
    expect(gateway.stdout).toContain(
      "  Callers   who shows a token of https://issuer.example/ for https://vod.example/graphql\n",
    );
  });

  it("prints an example that works once TOKEN is set", async () => {
    const command = /^ {2}(curl .*)$/m.exec(gateway.stdout)?.[1] ?? "";
    const run = (token: string): unknown =>
      JSON.parse(
        execFileSync("sh", ["-c", command], {
          encoding: "utf8",
          env: { PATH: process.env["PATH"], TOKEN: token },
        }),
      );
    expect(run(await issuer.token())).toHaveProperty("data.refreshUpload");
    expect(run("")).toMatchObject({
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  it("lets nobody in without a token, introspection included", async () => {
    for (const document of [
      "{ __typename }",
      "{ __schema { queryType { name } } }",
      "{ _service { sdl } }",
    ])
      expect(await gateway.run(document)).toEqual({
        errors: [
          {
            message:
              "This needs a token: send it as `Authorization: Bearer <token>`.",
            extensions: {
              code: "UNAUTHENTICATED",
              status: 401,
              retryable: false,
            },
          },
        ],
      });
  });

  it("answers probes and shows its page without one", async () => {
    const url = await gateway.url();
    for (const path of ["/livez", "/readyz", "/"])
      expect((await fetch(`${url}${path}`)).status).toBe(200);
  });

  it("writes no token, neither one that does nor one that does not", async () => {
    const tokens = [
      await issuer.token(),
      await issuer.token({ exp: 1 }),
      await issuer.tokenOfWrongKey(),
    ];
    for (const token of tokens) await gateway.run("{ __typename }", token);
    const written = gateway.stdout + gateway.stderr;
    expect(written).toContain('"refusal":"ERR_JWT_EXPIRED"');
    for (const part of nonEmpty(tokens.flatMap((token) => token.split("."))))
      expect(written).not.toContain(part);
  });
});
