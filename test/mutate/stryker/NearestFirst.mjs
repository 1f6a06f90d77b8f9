import { writeFileSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** In the sandbox: each test by its name, with the files that have one of that name, and how long it took at most. */
const LIST = "testsByName.json";
/** Many times what a test takes, and more than a crowded machine holds it up. */
const limitMs = (tookMs) => 6000 + 10 * tookMs;

/** The tests of the same folder, the other unit tests, and those that see it from outside. */
function nearnesses(sandboxFileName) {
  const folder = dirname(relative(join(process.cwd(), "src"), sandboxFileName));
  const isNear = (file) => dirname(file) === join("test/unit", folder);
  const isUnit = (file) => file.startsWith("test/unit/");
  return [
    isNear,
    (file) => isUnit(file) && !isNear(file),
    (file) => !isUnit(file),
  ];
}

/**
 * Jest loads each related file, also where no test of it is asked for, and cannot stop at the first failure when it
 * is called by a program. So this runs the files that hold a covering test alone, the
 * nearest first, and the others where those notice nothing.
 */
export class NearestFirst {
  #jest;
  #runs = 0;

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
    for (const { id, fileName, timeSpentMs } of result.tests ?? []) {
      const test = (names[id] ??= { files: [], tookMs: 0 });
      test.files.push(relative(process.cwd(), fileName));
      test.tookMs = Math.max(test.tookMs, timeSpentMs);
    }
    writeFileSync(LIST, JSON.stringify(names));
    return result;
  }

  async mutantRun(options) {
    const tests = new Map(
      Object.entries(JSON.parse(readFileSync(LIST, "utf8"))),
    );
    const asked = options.testFilter ?? [...tests.keys()];
    let result;
    for (const nearness of nearnesses(options.sandboxFileName)) {
      const some = asked.filter((id) => tests.get(id)?.files.some(nearness));
      if (some.length === 0) continue;
      this.#tell(
        some.map((id) => tests.get(id)),
        nearness,
      );
      result = await this.#jest.mutantRun({
        ...options,
        testFilter: options.testFilter && some,
      });
      if (result.status !== "survived") return result;
    }
    return result ?? (await this.#jest.mutantRun(options));
  }

  /** Says to what jest loads, which nothing else reaches: `SomeFiles`, `FirstFailure`, `giveUpSoon`. */
  #tell(tests, nearness) {
    const files = tests.flatMap((test) => test.files.filter(nearness));
    this.#runs += 1;
    process.env.MUTATE_RUN = String(this.#runs);
    process.env.MUTATE_TEST_FILES = JSON.stringify([...new Set(files)]);
    process.env.MUTATE_TEST_MS = String(
      limitMs(Math.max(...tests.map(({ tookMs }) => tookMs))),
    );
  }
}
