import type {
  RequestWatch,
  ServerObserver,
  ShedReason,
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

  request(): RequestWatch {
    return watch;
  }

  shed(reason: ShedReason): void {
    this.sheds.push(reason);
  }
}
