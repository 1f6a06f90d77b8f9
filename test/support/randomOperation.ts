import fc from "fast-check";
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** Literals for the arguments of a field, by its coordinate: `(id: "1")`. */
export type RandomArguments = Readonly<Record<string, fc.Arbitrary<string>>>;

interface Grammar {
  readonly schema: GraphQLSchema;
  readonly args: RandomArguments;
}

/** Levels of fields below a root field. */
const LEVELS = 5;
/** Fields side by side, at most. */
const SIDE_BY_SIDE = 3;

const directive = fc.oneof(
  { weight: 8, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constant("@skip(if: true)") },
  { weight: 1, arbitrary: fc.constant("@include(if: true)") },
);

/**
 * Any operation of a schema, of a bounded size: each field under an alias of its own, some of them in
 * fragments, some skipped.
 *
 * @throws Error for a field that must be given something, when nothing says what
 */
export function randomOperation(
  kind: "query" | "mutation",
  grammar: Grammar,
): fc.Arbitrary<string> {
  const { schema } = grammar;
  const root =
    kind === "query" ? schema.getQueryType() : schema.getMutationType();
  return selection(root!, LEVELS, grammar).map((set) => {
    let count = 0;
    return `${kind} ${set.replaceAll("ALIAS", () => `f${(count += 1)}`)}`;
  });
}

function selection(
  type: GraphQLCompositeType,
  levels: number,
  grammar: Grammar,
): fc.Arbitrary<string> {
  const parts = isObjectType(type)
    ? fieldsIn(type, levels, grammar)
    : fragmentsOn(type, levels, grammar);
  return fc
    .array(parts, { minLength: 1, maxLength: SIDE_BY_SIDE })
    .map((chosen) => `{ ${chosen.join(" ")} }`);
}

function fieldsIn(
  type: GraphQLObjectType,
  levels: number,
  grammar: Grammar,
): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    ({ name, type: returned }) =>
      name !== "_service" &&
      (levels > 0 || !isCompositeType(getNamedType(returned))),
  );
  if (fields.length === 0) return fc.constant("__typename");
  // Fields that hold more come up as often as all the others together: depth is what costs.
  const deep = fields.filter(({ type: returned }) =>
    isCompositeType(getNamedType(returned)),
  );
  const one = (of: typeof fields): fc.Arbitrary<string> =>
    fc
      .constantFrom(...of)
      .chain((field) => asked(type, field, { levels, grammar }));
  return deep.length === 0 ? one(fields) : fc.oneof(one(fields), one(deep));
}

function asked(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { levels, grammar }: { readonly levels: number; readonly grammar: Grammar },
): fc.Arbitrary<string> {
  const returned = getNamedType(field.type);
  const inner = isCompositeType(returned)
    ? selection(returned, levels - 1, grammar)
    : fc.constant("");
  return fc
    .tuple(argumentsOf(type, field, grammar), directive, inner, fc.boolean())
    .map(([args, skip, set, inFragment]) => {
      const text = `ALIAS_${field.name}: ${field.name}${args} ${skip} ${set}`;
      return inFragment ? `... on ${type.name} { ${text} }` : text;
    });
}

function argumentsOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { args }: Grammar,
): fc.Arbitrary<string> {
  const place = `${type.name}.${field.name}`;
  const known = args[place];
  if (known !== undefined) return known;
  if (field.args.some(isRequiredArgument))
    throw new Error(`What is ${place} to be given?`);
  return fc.constant("");
}

function fragmentsOn(
  type: GraphQLCompositeType,
  levels: number,
  grammar: Grammar,
): fc.Arbitrary<string> {
  const types = isAbstractType(type)
    ? grammar.schema.getPossibleTypes(type)
    : [];
  return fc
    .constantFrom(...types)
    .chain((one) =>
      selection(one, levels, grammar).map((set) => `... on ${one.name} ${set}`),
    );
}
