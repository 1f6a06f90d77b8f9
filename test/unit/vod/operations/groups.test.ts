import { expect, it } from "@jest/globals";
import { operations } from "../../../../src/vod/operations/registry.js";
import { promisedActions } from "../../../support/promisedActions.js";

it.each(Object.values(operations).map(({ action, group }) => [action, group]))(
  "%s belongs to its group",
  (action = "", group) => {
    expect(group).toBe(promisedActions[action]?.group);
  },
);
