import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Measures } from "../../src/telemetry/Measures.js";
import { nonEmpty } from "../support/nonEmpty.js";

const read = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

/** What prom-client keeps of a metric, and does not declare. */
interface Kept {
  readonly name: string;
  readonly labelNames: readonly string[];
}

const measured = new Map(
  (
    new Measures().registry.getMetricsAsArray() as unknown as readonly Kept[]
  ).map(({ name, labelNames }) => [name, labelNames]),
);

describe("docs/telemetry.md", () => {
  it("lists the metrics with their labels, no more and no less", () => {
    const rows = read("telemetry.md").matchAll(
      /^\| `(vod_graph_\w+)` +\|([^|]*)\|/gm,
    );
    const documented = [...rows].map(([, name, labels = ""]) => [
      name,
      [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label),
    ]);
    expect(new Map(documented as [string, string[]][])).toEqual(measured);
  });
});

describe("docs/dashboards/vod-graph.json", () => {
  const used = new Set(
    read("dashboards/vod-graph.json").match(/vod_graph_\w+/g),
  );

  it("asks for metrics that there are", () => {
    const strangers = [...used].filter(
      (name) => !measured.has(name.replace(/_(bucket|count|sum)$/, "")),
    );
    expect(strangers).toEqual([]);
  });

  it("has panels that do not lie on each other", () => {
    const { panels } = JSON.parse(read("dashboards/vod-graph.json")) as {
      readonly panels: readonly {
        readonly id: number;
        readonly gridPos: object;
      }[];
    };
    for (const key of nonEmpty(["id", "gridPos"] as const))
      expect(
        new Set(panels.map((panel) => JSON.stringify(panel[key]))).size,
      ).toBe(panels.length);
  });
});
