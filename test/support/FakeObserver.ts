import type {
  RequestWatch,
  ServerObserver,
  ShedReason,
  StreamedOperation,
} from "../../src/server/index.js";

const watch: RequestWatch = {
  logFields: {},
  within: (run) => {
    run();
  },
  end: () => undefined,
};

/** Keeps what the server tells. */
export class FakeObserver implements ServerObserver {
  readonly sheds: ShedReason[] = [];
  readonly operations: StreamedOperation[] = [];

  request(): RequestWatch {
    return watch;
  }

  operation(end: StreamedOperation): void {
    this.operations.push(end);
  }

  shed(reason: ShedReason): void {
    this.sheds.push(reason);
  }
}
