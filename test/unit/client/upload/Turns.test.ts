import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { Turns } from "../../../../src/client/upload/Turns.js";

/** Takes turns under names, and tells whose it has been. */
function queue(atOnce: number) {
  const turns = new Turns(atOnce);
  const begun: string[] = [];
  return {
    take: (name: string) => turns.take(() => begun.push(name)),
    begun: async () => {
      await setImmediate();
      return begun;
    },
  };
}

describe("turns", () => {
  it("begin after `take` has returned", () => {
    let hasBegun = false;
    new Turns(1).take(() => (hasBegun = true));
    expect(hasBegun).toBe(false);
  });

  it("are so many at once, in the order in which they were asked for", async () => {
    const { take, begun } = queue(2);
    const leave = ["a", "b", "c", "d"].map(take);
    expect(await begun()).toEqual(["a", "b"]);
    leave[1]!();
    expect(await begun()).toEqual(["a", "b", "c"]);
    leave[0]!();
    expect(await begun()).toEqual(["a", "b", "c", "d"]);
  });

  it("let one other begin when one is given back twice", async () => {
    const { take, begun } = queue(1);
    const leave = take("a");
    take("b");
    take("c");
    await begun();
    leave();
    leave();
    expect(await begun()).toEqual(["a", "b"]);
    leave();
    expect(await begun()).toEqual(["a", "b"]);
  });

  it("are passed over by who has stopped waiting, and give nothing back for it", async () => {
    const { take, begun } = queue(1);
    take("a");
    const leave = take("b");
    take("c");
    await begun();
    leave();
    leave();
    expect(await begun()).toEqual(["a"]);
  });

  it("are not begun by who leaves before his own", async () => {
    const { take, begun } = queue(1);
    const leave = take("a");
    take("b");
    leave();
    expect(await begun()).toEqual(["b"]);
  });
});
