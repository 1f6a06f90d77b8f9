/**
 * What a promise comes to that is to fail, awaited as of now: a failure that comes before a test looks is no
 * failure that nobody handles.
 *
 * @returns the reason
 * @throws Error when it is fulfilled
 */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error("It did not fail.", { cause: value });
}
