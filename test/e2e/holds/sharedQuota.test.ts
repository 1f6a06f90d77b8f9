import { expect, it } from "@jest/globals";
import { sharedQuota } from "../../soak/sharedQuota.js";
import { verdictsOf } from "../../soak/SoakRun.js";
import { withRedis } from "../../support/withRedis.js";

withRedis("two gateways with one Redis (needs redis-server)", () => {
  it("serve one quota together, while Redis is stopped too, and after it came back", async () => {
    expect(verdictsOf(await sharedQuota.small())).toEqual([
      "while Redis is there, at least 100 % of the quota is served and no more than all of it",
      "while it is stopped, at least 100 % of the quota is served and no more than all of it",
      "after it came back, at least 100 % of the quota is served and no more than all of it",
      "less than 1 % of the calls to VOD are throttled",
      "everybody else is THROTTLED",
    ]);
  });
});
