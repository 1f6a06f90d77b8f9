import { expect, it } from "@jest/globals";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { openRedis } from "../../../src/redis/index.js";
import { selfSigned } from "../../support/certificates.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

it("the log says what the operator has to do about a Redis that shows a certificate of nobody's", async () => {
  const server = createServer(await selfSigned());
  server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const logger = new RecordingLogger();
  const connection = await openRedis({
    url: `rediss://127.0.0.1:${port}`,
    logger,
  });
  connection.close();
  server.close();
  expect(logger.lines).toHaveLength(1);
  expect(logger.lines[0]?.fields).toMatchObject({
    reason: "DEPTH_ZERO_SELF_SIGNED_CERT",
    advice: expect.stringMatching(/NODE_EXTRA_CA_CERTS.*REDIS_URL/),
  });
});
