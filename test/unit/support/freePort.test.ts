import { expect, it } from "@jest/globals";
import { freePort } from "../../support/freePort.js";

it("A free port is none that the system gives to whoever asks for any", async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  expect(ports.filter((port) => port < 15_000 || port >= 30_000)).toEqual([]);
});
