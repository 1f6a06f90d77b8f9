import { expect, it } from "@jest/globals";
import { sharedQuota } from "../../soak/sharedQuota.js";
import { broken } from "../../soak/SoakRun.js";
import { withRedis } from "../../support/withRedis.js";

withRedis("two gateways with one Redis (needs redis-server)", () => {
  it("serve one quota together, while Redis is stopped too, and after it came back", async () => {
    expect(broken(await sharedQuota.small())).toEqual([]);
  });
});
