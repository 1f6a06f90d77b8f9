/** What Prometheus reads. */
export interface MetricsSource {
  /** Of the exposition format. */
  readonly contentType: string;
  /** All metrics as they stand. */
  text(): Promise<string>;
}
