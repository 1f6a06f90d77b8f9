import type { GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";

/** Classes that hold resolvers. Only these run, whichever others were loaded. */
export type ResolverClasses = readonly NewableFunction[];

/**
 * The coordinates (`Query.video`, `Video.mezzanine`) of all fields behind which code of ours runs: the
 * root fields, and every field with a resolver. The others only show a property.
 *
 * @param schema what type-graphql made of `classes`
 */
export function resolvedFields(
  schema: GraphQLSchema,
  classes: ResolverClasses,
): ReadonlySet<string> {
  return new Set([...rootFields(schema), ...fieldResolvers(schema, classes)]);
}

function rootFields(schema: GraphQLSchema): readonly string[] {
  return [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]
    .filter((type) => type !== null && type !== undefined)
    .flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
}

/** An `internal` resolver is a method of the type's own class. */
function fieldResolvers(
  schema: GraphQLSchema,
  classes: ResolverClasses,
): readonly string[] {
  return getMetadataStorage()
    .fieldResolvers.filter(
      ({ kind, target }) => kind === "internal" || classes.includes(target),
    )
    .flatMap(({ kind, target, getObjectType, schemaName }) => {
      const owner = kind === "internal" ? target : getObjectType?.();
      return typeNamesOf(owner, schema).map((name) => `${name}.${schemaName}`);
    });
}

/** The types of the schema that have the fields of a class: its own, and those that extend or implement it. */
function typeNamesOf(
  owner: NewableFunction | undefined,
  schema: GraphQLSchema,
): readonly string[] {
  if (owner === undefined) return [];
  const inherits = (one: NewableFunction): boolean =>
    one === owner || Object.prototype.isPrototypeOf.call(owner, one);
  return getMetadataStorage()
    .objectTypes.filter(({ target, interfaceClasses = [] }) =>
      [target, ...interfaceClasses].some(inherits),
    )
    .map(({ name }) => name)
    .filter((name) => schema.getType(name) !== undefined);
}
