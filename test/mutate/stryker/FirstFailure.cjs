const process = require("node:process");
const { TestEnvironment } = require("jest-environment-node");

/** The number of the run in which a test has failed, as `NearestFirst` counts them. One of all files of that run. */
let failedRun;

/** Once a test has failed the fault is noticed: the others, which may hang, are skipped. */
module.exports = class FirstFailure extends TestEnvironment {
  handleTestEvent(event) {
    const run = process.env.MUTATE_RUN;
    if (run === undefined) return;
    if (event.name === "test_start" && run === failedRun)
      event.test.mode = "skip";
    if (event.name === "test_done" && event.test.errors.length > 0)
      failedRun = run;
  }
};
