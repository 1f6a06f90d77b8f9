import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import graphqlPlugin from "@graphql-eslint/eslint-plugin";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { getNamedType, isAbstractType, isObjectType, parse } from "graphql";

const { configs, parser } = graphqlPlugin;
const plugins = { "@graphql-eslint": graphqlPlugin };

// With what a federation composer adds to it: the plug-in would not know `@key` otherwise.
const schemaFile = join(import.meta.dirname, "schema/schema.graphql");
const subgraph = buildSubgraphSchema(parse(readFileSync(schemaFile, "utf8")));
const languageOptions = {
  parser,
  parserOptions: {
    graphQLConfig: {
      schema: printSchemaWithDirectives(subgraph),
      documents: "schema/operations/*.graphql",
    },
  },
};

const objects = Object.values(subgraph.getTypeMap()).filter((type) =>
  isObjectType(type),
);
const typesOf = (type) =>
  Object.values(type.getFields()).map((field) => getNamedType(field.type).name);

/** What can be asked for by itself: from the root, or as a node of a list. */
const roots = objects.filter(
  ({ name }) =>
    ["Query", "Subscription"].includes(name) || name.endsWith("Edge"),
);
const askedFor = new Set(roots.flatMap(typesOf));

/** What can be asked for by itself has an identity, and so an `id`. The others are parts, or answers. */
const typesWithoutId = {
  suffixes: ["Connection", "Edge", "Payload", "Result"],
  types: [
    "MediaEvent",
    "MessageCallback",
    ...objects.map(({ name }) => name).filter((name) => !askedFor.has(name)),
  ],
};

/** A mutation that takes an id alone needs no input object; `refreshUpload` takes one of two, and a flag. */
const mutationsWithoutInput =
  "deleteMessageCallback|deleteMultipartUpload|refreshUpload";

/**
 * Caches match a fragment by the name of its type: what is asked for by the name of an interface or a union
 * they drop, unless the page has told them which types that stands for.
 */
const abstractTypes = Object.values(subgraph.getTypeMap())
  .filter((type) => isAbstractType(type))
  .map(({ name }) => name);
const onAbstractType = `[typeCondition.name.value=/^(${abstractTypes.join("|")})$/]`;

/** The rules for the contract and for the documents that our own clients run. */
export const graphqlRules = [
  {
    files: ["schema/schema.graphql"],
    languageOptions,
    plugins,
    rules: {
      ...configs["flat/schema-recommended"].rules,
      ...configs["flat/schema-relay"].rules,
      "@graphql-eslint/no-scalar-result-type-on-mutation": "error",
      "@graphql-eslint/require-deprecation-date": "error",
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      "@graphql-eslint/strict-id-in-types": [
        "error",
        { exceptions: typesWithoutId },
      ],
      // VOD pages forwards alone.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      "@graphql-eslint/relay-edge-types": [
        "error",
        {
          // Entities are found by VOD's own ids, across subgraphs: a `node(id)` of one subgraph could not.
          shouldImplementNode: false,
          // What is bounded (tags, streams, the results of a batch) is a list; what grows is a connection.
          listTypeCanWrapOnlyEdgeType: false,
        },
      ],
      // The rule `input-name` in other words: it knows no exceptions.
      "no-restricted-syntax": [
        "error",
        {
          selector: `ObjectTypeDefinition[name.value=Mutation] > FieldDefinition[name.value!=/^(${mutationsWithoutInput})$/] > InputValueDefinition[name.value!=input]`,
          message: "The argument of a mutation is one object named `input`.",
        },
      ],
    },
  },
  {
    files: ["schema/operations/*.graphql"],
    languageOptions,
    plugins,
    rules: {
      ...configs["flat/operations-recommended"].rules,
      "no-restricted-syntax": [
        "error",
        {
          selector: `:matches(FragmentDefinition, InlineFragment)${onAbstractType}`,
          message: "Spread a fragment on each concrete type instead.",
        },
      ],
    },
  },
];
