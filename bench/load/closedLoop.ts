import type { Client } from "./Client.js";

/** How long a load lasts: until the first of both. */
export interface Extent {
  readonly operations: number;
  readonly seconds: number;
}

export interface Load {
  readonly operations: number;
  readonly seconds: number;
}

/** As many requests at a time as there are workers, each of which waits for its answer: finds the most that a server can do. */
export async function closedLoop(
  client: Pick<Client, "send">,
  workers: number,
  extent: Extent,
): Promise<Load> {
  const began = performance.now();
  const endsAt = began + extent.seconds * 1000;
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < extent.operations && performance.now() < endsAt) {
      begun += 1;
      await client.send();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { operations: begun, seconds: (performance.now() - began) / 1000 };
}
