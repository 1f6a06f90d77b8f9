import { join } from "node:path";
import { Kind, parse } from "graphql";
import { MadeProject } from "../made.mjs";
import { storyOf } from "../story.mjs";

const project = new MadeProject("genql");

export const peer = {
  name: "genql",
  packages: ["@genql/cli"],
  steps: {
    "generates from the live endpoint": async ({ url }) => {
      project.write("package.json", '{ "type": "module" }');
      project.run("genql", "--endpoint", url, "--output", "generated");
    },
    ...storyOf(open),
  },
  fails: {
    "status 422": [
      /^Unprocessable Entity: /,
      "A status of 300 and more is an `Error` whose message is the status and the body. It sends no `Accept`, and such requests get JSON with 200 today.",
    ],
  },
};

async function open(url) {
  const file = join(project.folder, "generated/index.ts");
  const client = (await import(file)).createClient({ url });
  return {
    ask: async (text, variables) => {
      const { operation, selectionSet } = parse(text).definitions[0];
      try {
        const data = await client[operation](asObject(selectionSet, variables));
        return { data, errors: [] };
      } catch (thrown) {
        if (thrown.errors === undefined) throw thrown;
        const { data, errors } = thrown;
        return { data, errors, shown: "`error.errors` of `GenqlError`" };
      }
    },
  };
}

/** It asks in objects: the same question in its words. */
function asObject({ selections }, variables) {
  return Object.fromEntries(
    selections.map((field) => {
      const args = field.arguments.map(({ name, value }) => [
        name.value,
        value.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : value.value,
      ]);
      const below =
        field.selectionSet && asObject(field.selectionSet, variables);
      const asked = args.length > 0 && { __args: Object.fromEntries(args) };
      return [field.name.value, below ? { ...below, ...asked } : true];
    }),
  );
}
