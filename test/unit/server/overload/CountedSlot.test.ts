import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  CountedSlot,
  Shares,
} from "../../../../src/server/overload/CountedSlot.js";

let shares: Shares;
let freed: number;
let place: CountedSlot;

beforeEach(() => {
  shares = new Shares(1);
  freed = 0;
  place = new CountedSlot({
    shares,
    caller: "ann",
    isScarce: () => true,
    onFree: () => {
      freed += 1;
    },
  });
});

function expectFreed(times: 0 | 1): void {
  expect(freed).toBe(times);
  expect(shares.hasRoom("ann")).toBe(times === 1);
}

describe("a place", () => {
  it("is free once nobody holds it", () => {
    const release = place.hold();
    place.release();
    expectFreed(0);
    release();
    expectFreed(1);
  });

  it("is released once by each holder, however often one says so", () => {
    const release = place.hold();
    place.release();
    place.release();
    expectFreed(0);
    release();
    release();
    expectFreed(1);
  });

  it("is free when it is given back, whoever holds it", () => {
    const release = place.hold();
    place.giveBack();
    expectFreed(1);
    release();
    place.release();
    expectFreed(1);
  });

  it("is not freed twice by somebody who holds it after it was given back", () => {
    place.giveBack();
    place.hold()();
    expectFreed(1);
  });
});
