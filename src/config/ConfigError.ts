/** One thing that is wrong with the environment. */
export interface Problem {
  /** The variable to change; when several would do, the one to look at first. */
  readonly variable: string;
  /** What it should be, and what it is. Never the value of a secret. */
  readonly message: string;
}

/** The environment cannot be used. Lists every problem, so that one attempt is enough to mend it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(
      ({ variable, message }) => `  ${variable}: ${message}`,
    );
    super(["The environment cannot be used:", ...lines].join("\n"));
    this.problems = problems;
  }
}
