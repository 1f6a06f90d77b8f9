import { clientError } from "./errors/clientError.js";
import { VodError } from "./errors/VodError.js";
import { DeadlineReached } from "./policy/Deadline.js";
import { TransportFailure } from "./transport/Transport.js";

/**
 * What befell a call, as the one kind of error that callers meet.
 *
 * @throws `thrown` itself when nothing that can happen to a call explains it
 */
export function toVodError(
  thrown: unknown,
  action: string,
  signal: AbortSignal,
): VodError {
  if (thrown instanceof VodError) return thrown.with({ action });
  if (isHangUp(signal)) return clientError("VodClient.Aborted", action, thrown);
  if (thrown instanceof DeadlineReached)
    return clientError("VodClient.Timeout", action);
  if (thrown instanceof TransportFailure)
    return clientError(thrown.code, action, thrown);
  if (signal.aborted) return clientError("VodClient.Aborted", action, thrown);
  throw thrown;
}

/** Aborted by who asked, and not by the time. */
function isHangUp({ aborted, reason }: AbortSignal): boolean {
  return aborted && !(reason instanceof DeadlineReached);
}
