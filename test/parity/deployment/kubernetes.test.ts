import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { loadConfig } from "../../../src/config/index.js";
import {
  gatewayVariables,
  type Variable,
} from "../../../src/config/variables.js";
import { probePaths } from "../../../src/server/request/probePaths.js";
import { image, imageEnvironment, restsOf } from "./readDockerfile.js";
import { readYaml } from "./readYaml.js";
import type {
  Autoscaler,
  Deployment,
  DisruptionBudget,
  Kustomization,
  NetworkPolicy,
  Service,
  ServiceMonitor,
} from "./Kubernetes.js";
import { nonEmpty } from "../../support/nonEmpty.js";

const folder = "deploy/kubernetes";
const kustomization = readYaml(`${folder}/kustomization.yaml`) as Kustomization;
const { spec: deployment } = readYaml(
  `${folder}/deployment.yaml`,
) as Deployment;
const { spec: service } = readYaml(`${folder}/service.yaml`) as Service;
const { spec: autoscaler } = readYaml(
  `${folder}/horizontal-pod-autoscaler.yaml`,
) as Autoscaler;
const { spec: budget } = readYaml(
  `${folder}/pod-disruption-budget.yaml`,
) as DisruptionBudget;
const { spec: policy } = readYaml(
  `${folder}/network-policy.yaml`,
) as NetworkPolicy;
const { spec: monitor } = readYaml(
  `${folder}/service-monitor.yaml`,
) as ServiceMonitor;

const pod = deployment.template.spec;
const container = pod.containers[0]!;
const probes = [
  container.startupProbe,
  container.livenessProbe,
  container.readinessProbe,
];

const fromFile = Object.fromEntries(
  readFileSync(`${folder}/gateway.env`, "utf8")
    .split("\n")
    .filter((line) => !/^(#|$)/.test(line))
    .map((line) => [
      line.slice(0, line.indexOf("=")),
      line.slice(line.indexOf("=") + 1),
    ]),
);
const fromSecret: Readonly<Record<string, string>> = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "an-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "a-secret",
  REDIS_URL: "redis://:a-password@redis:6379",
};
const config = loadConfig({ ...imageEnvironment, ...fromFile, ...fromSecret });

describe("deploy/kubernetes", () => {
  it("names every file that is there", () => {
    const text = readFileSync(`${folder}/kustomization.yaml`, "utf8");
    const others = readdirSync(folder).filter(
      (file) => file !== "kustomization.yaml",
    );
    for (const file of nonEmpty(others)) expect(text).toContain(`- ${file}\n`);
    for (const file of nonEmpty(kustomization.resources))
      expect(readdirSync(folder)).toContain(file);
  });

  it("sets variables that exist, each once", () => {
    const named = [
      ...Object.keys(fromFile),
      ...container.env.map(({ name }) => name),
    ];
    expect(Object.keys(gatewayVariables)).toEqual(
      expect.arrayContaining(named),
    );
    expect(new Set(named).size).toBe(named.length);
  });

  it("takes from its secret what is secret, and that alone", () => {
    const variables: Readonly<Record<string, Variable>> = gatewayVariables;
    const secrets = container.env.map(({ name }) => name);
    expect(secrets).toEqual(Object.keys(fromSecret));
    for (const name of nonEmpty(secrets))
      expect(variables[name]?.secret).toBe(true);
    for (const name of nonEmpty(Object.keys(fromFile)))
      expect(variables[name]?.secret).not.toBe(true);
  });

  it("takes the rest from the settings that kustomize makes of gateway.env", () => {
    expect(kustomization.configMapGenerator).toEqual([
      { name: "vod-graph", envs: ["gateway.env"] },
    ]);
    expect(container.envFrom).toEqual([
      { configMapRef: { name: "vod-graph" } },
    ]);
  });

  it("runs the image that kustomize renames, at its ports", () => {
    expect(kustomization.images.map(({ name }) => name)).toEqual([
      container.image,
    ]);
    expect(container.ports).toEqual([
      { name: "http", containerPort: Number(imageEnvironment["PORT"]) },
      {
        name: "metrics",
        containerPort: Number(imageEnvironment["METRICS_PORT"]),
      },
    ]);
  });

  it("leads to those ports, and no others", () => {
    expect(service.ports).toEqual([
      { name: "http", port: 4000, targetPort: "http" },
      { name: "metrics", port: 9464, targetPort: "metrics" },
    ]);
    const open = policy.ingress.flatMap(({ ports }) => ports);
    expect(open).toEqual([{ port: "http" }, { port: "metrics" }]);
    expect(monitor.endpoints).toMatchObject([
      { port: "metrics", path: "/metrics" },
    ]);
  });

  it("asks for health where the server answers", () => {
    for (const { httpGet } of nonEmpty(probes)) {
      expect(probePaths).toContain(httpGet.path);
      expect(httpGet.port).toBe("http");
    }
    expect(container.readinessProbe.httpGet.path).toBe("/readyz");
    expect(container.livenessProbe.httpGet.path).toBe("/livez");
  });

  it("gives a pod time to drain, and some to spare", () => {
    const { shutdownDelayMs, shutdownTimeoutMs } = config.http;
    const graceMs = pod.terminationGracePeriodSeconds * 1000;
    expect(graceMs).toBeGreaterThanOrEqual(
      shutdownDelayMs + shutdownTimeoutMs + 5000,
    );
  });

  it("lets a pod that goes serve until probes have noticed", () => {
    const { periodSeconds, failureThreshold } = container.readinessProbe;
    expect(config.http.shutdownDelayMs).toBeGreaterThan(
      periodSeconds * failureThreshold * 1000,
    );
  });

  it("keeps two pods or more, whatever is rolled out or emptied", () => {
    expect(deployment.replicas).toBeUndefined();
    expect(autoscaler.minReplicas).toBeGreaterThanOrEqual(2);
    expect(deployment.strategy.rollingUpdate.maxUnavailable).toBe(0);
    expect(budget.maxUnavailable).toBeLessThan(autoscaler.minReplicas);
  });

  it("stays under the quota with every pod that it may have, without Redis", () => {
    const { maxSurge } = deployment.strategy.rollingUpdate;
    const pods = autoscaler.maxReplicas + maxSurge;
    expect(pods * config.quota.share).toBeLessThanOrEqual(1);
  });

  it("runs as the image's user, who may do nothing but serve", () => {
    const { runAsUser, runAsGroup } = pod.securityContext;
    expect(restsOf(image, "USER")).toEqual([`${runAsUser}:${runAsGroup}`]);
    expect(pod.securityContext.runAsNonRoot).toBe(true);
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });

  it("means the same pods everywhere", () => {
    const { labels } = deployment.template.metadata;
    const selectors = [
      deployment.selector.matchLabels,
      service.selector,
      budget.selector.matchLabels,
      policy.podSelector.matchLabels,
      monitor.selector.matchLabels,
      ...pod.topologySpreadConstraints.map(
        ({ labelSelector }) => labelSelector.matchLabels,
      ),
    ];
    for (const selector of nonEmpty(selectors))
      expect(selector).toEqual(labels);
  });
});
