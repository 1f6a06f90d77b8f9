import type {
  RequestEnd,
  RequestWatch,
  ServerObserver,
  ShedReason,
  StreamedOperation,
} from "../../src/server/index.js";

/** Keeps what the server tells. */
export class FakeObserver implements ServerObserver {
  readonly sheds: ShedReason[] = [];
  readonly operations: StreamedOperation[] = [];
  /** How each request ended, in this order. */
  readonly ends: RequestEnd[] = [];
  /** How many requests have begun. */
  begun = 0;

  request(): RequestWatch {
    this.begun += 1;
    return {
      logFields: {},
      within: (run) => {
        run();
      },
      end: (end) => {
        this.ends.push(end);
      },
    };
  }

  operation(end: StreamedOperation): void {
    this.operations.push(end);
  }

  shed(reason: ShedReason): void {
    this.sheds.push(reason);
  }
}
