import { beforeEach, describe, expect, it } from "@jest/globals";
import { Shares } from "../../../../src/server/overload/CountedSlot.js";

let shares: Shares;
beforeEach(() => {
  shares = new Shares(3);
});

describe("shares", () => {
  it("are full at their limit, and not before", () => {
    shares.hold("ann", 2);
    expect(shares.hasRoom("ann")).toBe(true);
    shares.hold("ann");
    expect(shares.hasRoom("ann")).toBe(false);
    expect(shares.hasRoom("bob")).toBe(true);
  });

  it("have room for as much as is left", () => {
    expect(shares.hasRoom("ann", 3)).toBe(true);
    expect(shares.hasRoom("ann", 4)).toBe(false);
    shares.hold("ann");
    expect(shares.hasRoom("ann", 2)).toBe(true);
    expect(shares.hasRoom("ann", 3)).toBe(false);
  });

  it("do not limit who has no name", () => {
    for (let held = 0; held < 5; held += 1) shares.hold(undefined);
    expect(shares.hasRoom(undefined, 100)).toBe(true);
  });

  it("are given back once", () => {
    const holding = shares.hold("ann", 2);
    shares.hold("ann");
    holding.release();
    holding.release();
    expect(shares.hasRoom("ann", 2)).toBe(true);
    expect(shares.hasRoom("ann", 3)).toBe(false);
  });

  it("are given back by whoever holds them at last", () => {
    const holding = shares.hold("ann", 3);
    holding.moveTo("bob");
    expect(shares.hasRoom("ann", 3)).toBe(true);
    expect(shares.hasRoom("bob")).toBe(false);
    holding.moveTo("cyd");
    expect(shares.hasRoom("bob", 3)).toBe(true);
    expect(shares.hasRoom("cyd")).toBe(false);
    holding.release();
    expect(shares.hasRoom("cyd", 3)).toBe(true);
    expect(shares.hasRoom("cyd", 4)).toBe(false);
  });

  it("move to and from nobody in particular", () => {
    const holding = shares.hold(undefined, 2);
    holding.moveTo("ann");
    expect(shares.hasRoom("ann", 2)).toBe(false);
    holding.moveTo(undefined);
    expect(shares.hasRoom("ann", 3)).toBe(true);
  });

  it("grow, and are given back and moved whole", () => {
    const holding = shares.hold("ann", 0);
    holding.grow(2);
    expect(shares.hasRoom("ann", 2)).toBe(false);
    holding.grow(1);
    holding.moveTo("bob");
    expect(shares.hasRoom("ann", 3)).toBe(true);
    expect(shares.hasRoom("bob")).toBe(false);
    holding.release();
    expect(shares.hasRoom("bob", 3)).toBe(true);
  });

  it("stay as they are once they were given back", () => {
    const holding = shares.hold("ann");
    holding.release();
    holding.grow(3);
    holding.moveTo("bob");
    expect(shares.hasRoom("ann", 3)).toBe(true);
    expect(shares.hasRoom("bob", 3)).toBe(true);
  });
});
