import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import * as documents from "../documents.mjs";
import { GONE, NORMAL } from "../documents.mjs";
import { MadeProject } from "../made.mjs";
import { leaveOut, storyOf } from "../story.mjs";
import { openRelay } from "./openRelay.mjs";

const project = new MadeProject("relay");
const attempt = new MadeProject("relay-attempt");

export const peer = {
  name: "Relay, compiler and runtime",
  packages: ["relay-compiler", "relay-runtime"],
  steps: {
    "compiles `api.graphql` and the documents": async () => compile(),
    ...leaveOut(storyOf(open), "a refused document"),
    "without `@catch` the data of the others come": async ({ url }) => {
      const ids = [NORMAL, GONE];
      const { data } = await open(url).ask(documents.READ_TWO, { ids });
      assert.equal(data.videos[0].id, NORMAL);
      assert.equal(data.videos[1], null);
    },
    "the compiler refuses an unknown field": async () => {
      const { status, output } = tryFragment("", "nothing");
      assert.notEqual(status, 0);
      assert.match(output, /has no field `nothing`/);
    },
    "`@refetchable` on `Video`": async () => {
      const words = '@refetchable(queryName: "PeerRefetchQuery")';
      const { status, output } = tryFragment(words, "title");
      if (status !== 0) throw new Error(output);
    },
  },
  fails: {
    "an error beside data": [
      /code|undefined/,
      "Field errors are told to nobody unless the field says `@catch`, and then the whole list is the error: ask for items that may be missing one by one.",
    ],
    "status 294": [
      /the data are lost/,
      "The status is nothing to Relay. As with 200, `@catch` gives the error of its field in place of the data; without it the data come, and the error is told to nobody.",
    ],
    "`@refetchable` on `Video`": [
      /@refetchable/,
      "It needs a `Node` interface, which would clash in a federated graph: write the fragment on `Query` with the id as its argument, as docs/frontend/relay.md shows.",
    ],
  },
};

const config = JSON.stringify({
  src: ".",
  schema: "api.graphql",
  language: "javascript",
  eagerEsModules: true,
});

/** A page that asks for what may be missing says `@catch`, as docs/frontend/relay.md has it. */
const caught = (text) =>
  text.replace("video(id: $id) {", "video(id: $id) @catch {");

function prepare(made, texts) {
  made.write("relay.config.json", config);
  const schema = new URL("../../../schema/api.graphql", import.meta.url);
  copyFileSync(schema, join(made.folder, "api.graphql"));
  const source = texts.map((text) => `graphql\`${caught(text)}\`;\n`).join("");
  made.write("Peer.js", `import { graphql } from "relay-runtime";\n${source}`);
}

function compile() {
  const { CREATE, READ, READ_TWO, REFRESH, WATCH } = documents;
  prepare(project, [CREATE, REFRESH, READ, READ_TWO, WATCH]);
  project.run("relay-compiler");
}

function tryFragment(directive, field) {
  const text = `fragment Peer_video on Video ${directive} { ${field} }`;
  prepare(attempt, [text]);
  return attempt.tryRun("relay-compiler");
}

async function artifactOf(text) {
  const name = parse(text).definitions[0].name.value;
  const file = `__generated__/${name}.graphql.js`;
  return (await import(join(project.folder, file))).default;
}

function open(url) {
  return openRelay(url, artifactOf);
}
