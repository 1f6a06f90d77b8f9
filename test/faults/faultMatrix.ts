import type { End } from "./End.js";
import { operationCalls, type OperationCall } from "./operationCalls.js";
import { Scene } from "./Scene.js";
import { Stage } from "./Stage.js";
import type { Trouble } from "./Trouble.js";
import { troubles } from "./troubles.js";

/** What became of one operation in one kind of trouble. */
export interface Cell {
  readonly action: string;
  readonly trouble: string;
  /** One per caller's call, in order. */
  readonly ends: readonly End[];
  /** Calls of VOD that the gateway sent for them. */
  readonly sent: number;
}

/** Puts every operation through every kind of trouble, one after another. */
export async function* faultMatrix(): AsyncGenerator<Cell> {
  for (const trouble of troubles) {
    const stage = await Stage.open(
      trouble.build ?? (() => Promise.resolve({})),
    );
    try {
      for (const call of operationCalls) yield await play(trouble, call, stage);
    } finally {
      await stage.close();
    }
  }
}

/** @throws when an answer is no answer of GraphQL, or holds a secret, as the log may not */
async function play(
  trouble: Trouble,
  call: OperationCall,
  stage: Stage,
): Promise<Cell> {
  const scene = await Scene.open(call, stage);
  try {
    const before = scene.sent;
    const ends = await trouble.play(scene);
    const sent = scene.sent - before;
    return { action: call.action, trouble: trouble.name, ends, sent };
  } finally {
    await scene.close();
  }
}
