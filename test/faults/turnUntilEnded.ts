import type { Scene } from "./Scene.js";

/**
 * Turns the clock on each time that a call is stuck, until the answer has come: never before, since a
 * deadline would pass while an answer is under way.
 *
 * @param stuck resolves when nothing will happen before the clock is turned
 */
export async function turnUntilEnded<Answer>(
  { clock }: Scene,
  answer: Promise<Answer>,
  { stuck, turnMs }: { stuck: () => Promise<void>; turnMs: number },
): Promise<Answer> {
  const end = answer.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([end, stuck().then(() => false)])))
    await clock.advance(turnMs);
  return answer;
}
