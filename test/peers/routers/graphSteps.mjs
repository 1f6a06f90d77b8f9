import assert from "node:assert/strict";
import { DESCRIPTION, INPUT, NORMAL, UPLOADING } from "../documents.mjs";
import { CREATE, WATCH } from "../documents.mjs";

/** What a larger graph asks for besides: a catalogue of courses holds the ids of a video, of none, and of one that is uploading. */
export function graphSteps(open) {
  let router;
  const opened = async (world) => (router ??= await open(world.url, world));
  return {
    "references of another subgraph": async (world) => {
      const { ask } = await opened(world);
      const answer = await ask(
        "{ courses { title lessons { title video { id courses { title } } } } }",
      );
      assert.deepEqual(answer.errors, []);
      const [{ lessons }] = answer.data.courses;
      const courses = [{ title: "Course 0" }];
      assert.deepEqual(lessons[0].video, { id: NORMAL, courses });
    },
    "a dangling reference": async (world) => {
      const { ask } = await opened(world);
      const answer = await ask(
        "{ courses { lessons { video { id title status } } } }",
      );
      const [{ lessons }] = answer.data.courses;
      assert.equal(lessons[0].video.status, "NORMAL");
      assert.equal(lessons[1].video, null);
      assert.equal(lessons[2].video.status, "UPLOADING");
      return `null; ${sayingOf(answer)}`;
    },
    "an error of one of several entities": async (world) => {
      const { ask } = await opened(world);
      const answer = await ask(
        "{ courses { lessons { video { id playAuth { title: playAuth } } } } }",
      );
      const [error] = answer.errors;
      assert.equal(error.extensions.code, "CONFLICT");
      const path = ["courses", 0, "lessons", 2, "video", "playAuth"];
      assert.deepEqual(error.path, path);
      const [{ lessons }] = answer.data.courses;
      assert.equal(lessons[2].video.id, UPLOADING);
    },
  };
}

/** How a router says why a video is null. */
function sayingOf({ errors: [error], extensions }) {
  if (error !== undefined)
    return `\`${error.message}\` (\`${error.extensions.code}\`) stands beside it`;
  const told = extensions?.valueCompletion?.[0];
  return told === undefined
    ? "nothing says why"
    : "no error stands beside it, `extensions.valueCompletion` alone";
}

/** The first event of a video whose description is Chinese, through what `open` gives. */
export async function watchLongText(client) {
  const { data } = await client.ask(CREATE, { input: INPUT });
  const events = client.watch(WATCH, { id: data.createUpload.videoId });
  const { value } = await events.next();
  await events.return();
  assert.equal(value.videoUpdated.description, DESCRIPTION);
}
