import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("node_modules/", import.meta.url));
const built = fileURLToPath(new URL("../../dist/peers/", import.meta.url));

/** A project of a peer that generates code, with the packages of the peers. It is built, and so lies where all that is built does. */
export class MadeProject {
  constructor(name) {
    this.folder = join(built, name);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    symlinkSync(modules, join(this.folder, "node_modules"));
  }

  write(name, text) {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Runs a program of the packages here. @returns what it has written @throws when it fails */
  run(program, ...words) {
    const { status, output } = this.tryRun(program, ...words);
    if (status !== 0) throw new Error(`${program}: ${output}`);
    return output;
  }

  /** The same; a failure is an answer. */
  tryRun(program, ...words) {
    const { status, stdout, stderr } = spawnSync(
      join(modules, ".bin", program),
      words,
      { cwd: this.folder, encoding: "utf8", timeout: 60_000 },
    );
    return { status, output: stdout + stderr };
  }
}
