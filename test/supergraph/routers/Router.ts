/** A router of a supergraph, as a server. */
export interface Router {
  /** Of its endpoint. */
  readonly url: string;
  close(): Promise<void>;
}
