import type { EmulatorConfig } from "./Config.js";
import { ConfigError, type Problem } from "./ConfigError.js";
import { readVariables, textOf, type Environment } from "./readVariables.js";
import { emulatorVariables } from "./variables.js";

const keyId = "ALIBABA_CLOUD_ACCESS_KEY_ID";
const keySecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";

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
  if (isSet(env, keyId) !== isSet(env, keySecret))
    problems.push({
      variable: isSet(env, keyId) ? keySecret : keyId,
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

/** Whether it was given at all: a half that could not be read is not also missing. */
function isSet(env: Environment, variable: string): boolean {
  return textOf(env, variable) !== "";
}
