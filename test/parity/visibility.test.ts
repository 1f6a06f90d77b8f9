import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";

const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"), {
  assumeValidSDL: true,
});
const section =
  /^## Who sees what\n[^]*?(?=^## )/m.exec(
    readFileSync("docs/authentication.md", "utf8"),
  )?.[0] ?? "";

/** Who sees a field, by its coordinate, as often as the page says so. */
const told: readonly (readonly [coordinate: string, who: string])[] = [
  ...section.matchAll(/^\| `(\w+)` +\| (\w+) +\| (`.*`) +\|$/gm),
].flatMap(([, type = "", who = "", names = ""]) =>
  names
    .split(" ")
    .map((name) => [`${type}.${name.replaceAll("`", "")}`, who] as const),
);

/** What the shorter table says that others get. */
const toldOfOthers = Object.fromEntries(
  [...section.matchAll(/^\| `(\w+\.\w+)` +\| (.*?) +\|/gm)].map(
    ([, coordinate, others]) => [coordinate!, others!],
  ),
);

const ROOTS = ["Query", "Mutation", "Subscription"];

const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !ROOTS.includes(name) && !name.startsWith("_"));

const fieldsOf = (type: GraphQLObjectType): readonly Field[] =>
  Object.values(type.getFields());
type Field = GraphQLField<unknown, unknown>;

const coordinates = types.flatMap((type) =>
  fieldsOf(type).map(({ name }) => `${type.name}.${name}`),
);

const needsAdmin = ({ description }: Field): boolean =>
  description?.endsWith("Needs the scope vod:admin.") === true;

/** The types that a reader reaches: from what can be asked for, past all that needs `vod:admin`. */
function typesOfReaders(): ReadonlySet<string> {
  const reached = new Set<string>();
  const follow = (type: GraphQLObjectType): void => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    fieldsOf(type).forEach(followField);
  };
  const followField = (field: Field): void => {
    if (needsAdmin(field)) return;
    const named = getNamedType(field.type);
    if (isObjectType(named)) follow(named);
    else if (isAbstractType(named))
      schema.getPossibleTypes(named).forEach(follow);
  };
  for (const root of [schema.getQueryType()!, schema.getSubscriptionType()!])
    fieldsOf(root).forEach(followField);
  return reached;
}

/** Whether no field leads to a type but such that need `vod:admin`, and those of types to which only such lead. */
function isOfAdmins(name: string): boolean {
  return [...ROOTS.map((root) => schema.getType(root)), ...types]
    .filter(isObjectType)
    .every((owner) =>
      fieldsOf(owner)
        .filter(({ type }) => getNamedType(type).name === name)
        .every((field) => needsAdmin(field) || isOfAdmins(owner.name)),
    );
}

describe("who sees what, in docs/authentication.md,", () => {
  it("is decided once for each field of the schema, and for nothing else", () => {
    expect(told.map(([coordinate]) => coordinate).toSorted()).toEqual(
      coordinates.toSorted(),
    );
  });

  it("is told of each field that owners alone see, as its description tells it", () => {
    const words = types.flatMap((type) =>
      fieldsOf(type).flatMap(({ name, description }) => {
        const [, others] =
          /Shown to the owner and with `vod:admin`; (?:others get|to others) (.*)\.$/.exec(
            description ?? "",
          ) ?? [];
        return others === undefined
          ? []
          : [[`${type.name}.${name}`, others] as const];
      }),
    );
    const inWords = Object.fromEntries(
      words.map(([coordinate, others]) => [
        coordinate,
        others === "FORBIDDEN" ? "null, `FORBIDDEN` at its path" : others,
      ]),
    );
    expect(toldOfOthers).toEqual(inWords);
    expect(
      told
        .filter(([, who]) => who === "owner")
        .map(([field]) => field)
        .toSorted(),
    ).toEqual(Object.keys(inWords).toSorted());
  });

  it("is for readers where reads lead, and for nobody else there", () => {
    const reached = typesOfReaders();
    const wrong = told.filter(([coordinate, who]) => {
      const isReached = reached.has(coordinate.split(".")[0]!);
      return isReached !== ["readers", "owner"].includes(who);
    });
    expect(wrong).toEqual([]);
  });

  it("is for admins where their fields alone lead", () => {
    const names = new Set(
      told
        .filter(([, who]) => who === "admin")
        .map(([coordinate]) => coordinate.split(".")[0]!),
    );
    expect([...names].toSorted()).toEqual([
      "DeleteMessageCallbackPayload",
      "HttpCallback",
      "MediaEvent",
      "MediaEventError",
      "MessageCallback",
      "MnsCallback",
      "SetMessageCallbackPayload",
    ]);
    expect([...names].filter((name) => !isOfAdmins(name))).toEqual([]);
  });
});
