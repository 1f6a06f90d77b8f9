import { EventFaults } from "./EventFaults.js";
import { EventLog } from "./EventLog.js";
import { EventSender, type EventSenderOptions } from "./EventSender.js";
import type { EventSignature } from "./signatureHeaders.js";
import type { Announce, VodEvent } from "./VodEvent.js";

/** The emulator's side of events. */
export interface EventSide {
  readonly log: EventLog;
  readonly faults: EventFaults;
  readonly announce: Announce;
  /** @returns false when the account has no HTTP callback */
  send(event: VodEvent, signature?: EventSignature): boolean;
  /** Resolves when no event is under way. */
  settled(): Promise<void>;
  close(): void;
}

export function createEvents(
  options: Omit<EventSenderOptions, "faults" | "log">,
): EventSide {
  const faults = new EventFaults();
  const log = new EventLog();
  const sender = new EventSender({ ...options, faults, log });
  return {
    log,
    faults,
    announce: (happening, subject) => {
      sender.announce(happening, subject);
    },
    send: (event, signature) => sender.send(event, signature),
    settled: () => sender.settled(),
    close: () => {
      sender.close();
    },
  };
}
