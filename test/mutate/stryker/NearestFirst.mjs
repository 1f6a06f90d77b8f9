import { writeFileSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** In the sandbox: each test by its name, with the files that have one of that name. */
const LIST = "testsByName.json";
/** What `SomeFiles.mjs` reads: the files that jest may start. */
const FILES = "MUTATE_TEST_FILES";

/**
 * Jest loads each related file, also where no test of it is asked for, and cannot stop at the first failure when it
 * is called by a program. So this runs the files that hold a covering test alone, unit tests first, and the
 * others where those notice nothing.
 */
export class NearestFirst {
  #jest;

  constructor(jest) {
    this.#jest = jest;
  }

  capabilities() {
    return this.#jest.capabilities();
  }

  async init() {
    await this.#jest.init();
  }

  async dryRun(options) {
    const result = await this.#jest.dryRun(options);
    const names = {};
    for (const { id, fileName } of result.tests ?? [])
      (names[id] ??= []).push(relative(process.cwd(), fileName));
    writeFileSync(LIST, JSON.stringify(names));
    return result;
  }

  async mutantRun(options) {
    const names = JSON.parse(readFileSync(LIST, "utf8"));
    const asked = options.testFilter ?? Object.keys(names);
    const unit = (file) => file.startsWith("test/unit/");
    let result;
    for (const nearness of [unit, (file) => !unit(file)]) {
      const some = asked.filter((name) => names[name]?.some(nearness));
      if (some.length === 0) continue;
      const files = some.flatMap((name) => names[name].filter(nearness));
      process.env[FILES] = JSON.stringify([...new Set(files)]);
      result = await this.#jest.mutantRun({
        ...options,
        testFilter: options.testFilter && some,
      });
      if (result.status !== "survived") return result;
    }
    return result ?? (await this.#jest.mutantRun(options));
  }
}
