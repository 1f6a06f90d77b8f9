import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { silentLogger } from "../../src/base/logger.js";
import { openTelemetry } from "../../src/telemetry/index.js";

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

const { groups } = parse(read("docs/dashboards/alerts.yml")) as {
  readonly groups: readonly { readonly rules: readonly Alert[] }[];
};
const alerts = groups.flatMap(({ rules }) => rules);

/** Each metric with its kind, as Prometheus is told of it: those of the process, too. */
const exposed = new Map<string, string>();

beforeAll(async () => {
  const telemetry = await openTelemetry({
    metrics: true,
    logger: silentLogger,
  });
  const text = (await telemetry.server.metrics?.text()) ?? "";
  for (const [, name = "", kind = ""] of text.matchAll(
    /^# TYPE (\S+) (\S+)$/gm,
  ))
    exposed.set(name, kind);
  await telemetry.close();
});

describe("docs/dashboards/alerts.yml", () => {
  const headings = [...read("docs/operations.md").matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = ""]) => anchorOf(heading),
  );

  it.each(alerts.map((alert) => [alert.alert, alert] as const))(
    "%s watches metrics that are there, and says what to do",
    (_name, { expr, labels, annotations }) => {
      expect(strangersIn(expr)).toEqual([]);
      expect(["page", "ticket"]).toContain(labels.severity);
      const [page, anchor] = annotations.runbook.split("#");
      expect(page).toBe("docs/operations.md");
      expect(headings).toContain(anchor);
    },
  );
});

describe("docs/operations.md", () => {
  it("names metrics that are there", () => {
    const named = read("docs/operations.md").matchAll(
      /`((?:vod_graph|nodejs|process)_\w+)`/g,
    );
    const unknown = [...named].filter(([, name = ""]) => !exposed.has(name));
    expect(unknown).toEqual([]);
  });
});

/** Names in an expression of PromQL that no metric of the gateway has. */
function strangersIn(expr: string): readonly string[] {
  const names = expr
    .replaceAll(/"[^"]*"|\{[^}]*\}|\[[^\]]*\]|\b(?:by|on) \([^)]*\)/g, "")
    .matchAll(/\b[a-z]\w*_\w+\b/g);
  return [...names]
    .map(([name]) => name)
    .filter((name) => !isFunction(name) && !isExposed(name));
}

const isFunction = (name: string): boolean =>
  ["histogram_quantile", "max_over_time"].includes(name);

function isExposed(name: string): boolean {
  const whole = name.replace(/_(bucket|sum|count)$/, "");
  return exposed.has(name) || exposed.get(whole) === "histogram";
}

/** The way in which a Markdown page is linked to by its headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
