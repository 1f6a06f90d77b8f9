import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { silentLogger } from "../../../../src/base/logger.js";
import { createApp } from "../../../../src/server/http/createApp.js";
import { ServerLife } from "../../../../src/server/http/ServerLife.js";
import { settingsOf } from "../../../../src/server/settings.js";
import { routeUpgrades } from "../../../../src/server/http/routeUpgrades.js";

const wish = (protocol: string): string =>
  `GET /here HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`;

let app: FastifyInstance;
let client: Socket;
let ofServer: Set<Socket>;

beforeEach(async () => {
  app = await createApp(
    settingsOf({} as Parameters<typeof settingsOf>[0]),
    new ServerLife(),
  );
  routeUpgrades(app, silentLogger);
  app.get("/here", () => "here");
  app.get("/never", () => new Promise(() => undefined));
  ofServer = new Set();
  app.server.on("connection", (socket) => ofServer.add(socket));
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  client = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  client.on("error", () => undefined);
});
afterEach(async () => {
  client.destroy();
  app.server.closeAllConnections();
  await app.close();
});

describe("a connection whose every request asks for another protocol than WebSocket", () => {
  it("is listened to no more after 60 of them than after the first", async () => {
    const listeners: string[] = [];
    for (let sent = 0; sent < 60; sent += 1) {
      client.write(wish("h2c"));
      const [answer] = (await once(client, "data")) as [Buffer];
      expect(String(answer)).toMatch(/^HTTP\/1.1 200 OK\r\n/);
      const [socket] = ofServer;
      listeners.push(
        JSON.stringify(
          socket!
            .eventNames()
            .map((name) => [String(name), socket!.listenerCount(name)])
            .toSorted(),
        ),
      );
    }
    expect(ofServer.size).toBe(1);
    expect(listeners.at(-1)).toEqual(listeners[0]);
  });
});

describe.each(["h2c", "websocket"])(
  "a request for %s behind one that is not answered yet",
  (protocol) => {
    it("ends their connection, and nothing else", async () => {
      client.write(
        `GET /never HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n${wish(protocol)}`,
      );
      client.resume();
      await once(client, "end");
      const { port } = app.server.address() as AddressInfo;
      const answer = await fetch(`http://127.0.0.1:${port}/here`);
      expect(await answer.text()).toBe("here");
    });
  },
);

it("a client that is refused a WebSocket cannot hold its connection", async () => {
  client.write(wish("websocket").replace("/here", "/nowhere"));
  client.resume();
  const [socket] = (await once(app.server, "connection")) as [Socket];
  await once(socket, "close");
  expect(client.destroyed).toBe(false);
});
