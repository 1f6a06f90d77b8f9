import { relative } from "node:path";
import Sequencer from "@jest/test-sequencer";

/** Of the related files those that `NearestFirst` asks for; all of them at first, when nothing is planted. */
export default class SomeFiles extends Sequencer {
  sort(tests) {
    const asked = process.env.MUTATE_TEST_FILES;
    const files = asked === undefined ? undefined : JSON.parse(asked);
    return super.sort(
      tests.filter(({ path }) =>
        files === undefined
          ? true
          : files.includes(relative(process.cwd(), path)),
      ),
    );
  }
}
