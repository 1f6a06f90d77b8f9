import { hideInText } from "../base/hideInText.js";
import { silentLogger, type Logger } from "../base/logger.js";

/**
 * Writes what goes wrong for a reason of ours, and nothing else: who runs the emulator looks at what it answers.
 *
 * @param secrets what no line may show
 */
export function errorLog(
  write: (text: string) => void,
  secrets: readonly string[],
): Logger {
  return {
    ...silentLogger,
    error: ({ err, error = err }, message) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : "";
      write(`${hideInText(`${message}\n${text}`, secrets)}\n`);
    },
    child: () => errorLog(write, secrets),
  };
}
