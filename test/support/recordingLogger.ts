import type { LogFields, Logger } from "../../src/base/logger.js";
import { canary } from "./canary.js";

/** A line as it was logged, the fields of its children's ancestors included. */
export interface LogLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  readonly fields: LogFields;
}

/** Keeps every line. */
export class RecordingLogger implements Logger {
  readonly lines: LogLine[];
  readonly #bound: LogFields;

  constructor(parent?: RecordingLogger, bound: LogFields = {}) {
    this.lines = parent?.lines ?? [];
    this.#bound = bound;
    if (parent === undefined) canary.watch("the log", this.lines);
  }

  debug = this.#writer("debug");
  info = this.#writer("info");
  warn = this.#writer("warn");
  error = this.#writer("error");

  child(fields: LogFields): Logger {
    return new RecordingLogger(this, { ...this.#bound, ...fields });
  }

  #writer(level: LogLine["level"]) {
    return (fields: LogFields, message: string): void => {
      this.lines.push({
        level,
        message,
        fields: { ...this.#bound, ...fields },
      });
    };
  }
}
