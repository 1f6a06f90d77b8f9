import type { EmulatorConfig } from "./Config.js";
import { ConfigError, type Problem } from "./ConfigError.js";
import { readVariables, type Environment } from "./readVariables.js";
import { emulatorVariables } from "./variables.js";

/**
 * The configuration of the emulator when it runs alone.
 *
 * @throws {ConfigError} with every problem at once
 * @see docs/configuration.md
 */
export function loadEmulatorConfig(env: Environment): EmulatorConfig {
  const problems: Problem[] = [];
  const values = readVariables(emulatorVariables, env, problems);
  const {
    ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
  } = values;
  if (
    problems.length === 0 &&
    (accessKeyId === undefined) !== (accessKeySecret === undefined)
  )
    problems.push({
      variable: "ALIBABA_CLOUD_ACCESS_KEY_ID",
      message: "expected both halves of the key pair or none; got one",
    });
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: values.EMULATOR_HOST,
    port: values.EMULATOR_PORT,
    ...(accessKeyId !== undefined &&
      accessKeySecret !== undefined && { accessKeyId, accessKeySecret }),
  };
}
