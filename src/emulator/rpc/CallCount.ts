/** How often an action was called, and how often it was refused. */
export interface CallCount {
  /** All that arrived, refused ones included. */
  readonly received: number;
  /** The error answers by code, save those that a fault has asked for. */
  readonly refused: Readonly<Record<string, number>>;
}
