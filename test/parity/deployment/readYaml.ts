import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What a YAML file of the repository holds; whoever asks says what he takes it for. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(path, "utf8"), { merge: true });
}
