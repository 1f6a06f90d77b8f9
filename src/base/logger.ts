/** Facts about one event. Never a credential, a signature, a token or a signed URL. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What a room may log with: the part of pino's interface that we use. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** A logger whose every line carries `fields` too. */
  child(fields: LogFields): Logger;
}

/** Drops every line. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
};
