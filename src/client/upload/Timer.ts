/** Time and chance, so that tests can turn the clock. */
export interface Timer {
  /** Milliseconds from any fixed point; must not jump when the computer's clock is set. */
  now(): number;
  /** Calls back once. @returns takes it back */
  after(ms: number, callback: () => void): () => void;
  /** From 0 to less than 1. */
  random(): number;
}

/** The platform's. */
export const platformTimer: Timer = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const handle = setTimeout(callback, ms);
    return () => {
      clearTimeout(handle);
    };
  },
  random: () => Math.random(),
};
