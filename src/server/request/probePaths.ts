/** Where Prometheus looks. */
export const metricsPath = "/metrics";
