import { describe, expect, it } from "@jest/globals";
import { openPrincipal } from "../../../../src/auth/index.js";
import { callerKey } from "../../../../src/server/request/callerKey.js";

describe("whose share a request is charged to", () => {
  it("is the caller's, wherever he calls from, where callers are told apart", () => {
    const owner = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
    expect(callerKey({ ...openPrincipal, owner }, "192.0.2.7")).toBe(
      `owner:${owner}`,
    );
  });

  const rows: readonly (readonly [address: string, key: string])[] = [
    ["192.0.2.7", "address:192.0.2.7"],
    ["::ffff:192.0.2.7", "address:192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "address:2001:db8:1:2"],
    ["2001:db8:1:2:ffff::1", "address:2001:db8:1:2"],
    ["2001:db8::1", "address:2001:db8:0:0"],
    ["2001:db8:0:0:1::", "address:2001:db8:0:0"],
    ["::1", "address:0:0:0:0"],
    ["fe80::1%eth0", "address:fe80:0:0:0"],
  ];
  for (const [address, key] of rows)
    it(`is that of his address, or of the network of an IPv6 one, else: ${address}`, () => {
      expect(callerKey(openPrincipal, address)).toBe(key);
    });
});
