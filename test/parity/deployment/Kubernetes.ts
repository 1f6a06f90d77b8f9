/** Of the files in deploy/kubernetes, what the tests look at. */
type Labels = Readonly<Record<string, string>>;

interface LabelSelector {
  readonly matchLabels: Labels;
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
  readonly periodSeconds: number;
  readonly failureThreshold: number;
}

interface Container {
  readonly image: string;
  readonly ports: readonly unknown[];
  readonly envFrom: readonly unknown[];
  readonly env: readonly { readonly name: string }[];
  readonly securityContext: unknown;
  readonly startupProbe: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
}

export interface Kustomization {
  readonly resources: readonly string[];
  readonly images: readonly { readonly name: string }[];
  readonly configMapGenerator: readonly unknown[];
}

export interface Deployment {
  readonly spec: {
    readonly replicas?: number;
    readonly selector: LabelSelector;
    readonly strategy: {
      readonly rollingUpdate: {
        readonly maxUnavailable: number;
        readonly maxSurge: number;
      };
    };
    readonly template: {
      readonly metadata: { readonly labels: Labels };
      readonly spec: {
        readonly terminationGracePeriodSeconds: number;
        readonly automountServiceAccountToken: boolean;
        readonly securityContext: {
          readonly runAsNonRoot: boolean;
          readonly runAsUser: number;
          readonly runAsGroup: number;
        };
        readonly topologySpreadConstraints: readonly {
          readonly labelSelector: LabelSelector;
        }[];
        readonly containers: readonly Container[];
      };
    };
  };
}

export interface Service {
  readonly spec: {
    readonly selector: Labels;
    readonly ports: readonly unknown[];
  };
}

export interface Autoscaler {
  readonly spec: { readonly minReplicas: number; readonly maxReplicas: number };
}

export interface DisruptionBudget {
  readonly spec: {
    readonly maxUnavailable: number;
    readonly selector: LabelSelector;
  };
}

export interface NetworkPolicy {
  readonly spec: {
    readonly podSelector: LabelSelector;
    readonly ingress: readonly { readonly ports: readonly unknown[] }[];
  };
}

export interface ServiceMonitor {
  readonly spec: {
    readonly selector: LabelSelector;
    readonly endpoints: readonly unknown[];
  };
}
