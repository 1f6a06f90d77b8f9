/** How VOD fails every call. */
export type Outage = "503" | "silence" | "refused connections";

/** Callers, a gateway and a VOD that can be taken away. */
export interface OutageWorld {
  /** One caller's call, of another operation each time. @returns whether it was answered; never rejects */
  ask(number: number): Promise<boolean>;
  begin(outage: Outage): void;
  mend(): void;
  /** Calls that the gateway has sent so far. */
  readonly sent: number;
  /** Lets time go by. */
  pass(ms: number): Promise<void>;
}
