import { isObjectType, type GraphQLSchema } from "graphql";
import type { Scope } from "../../auth/index.js";
import { entityKeys } from "../entities/entityKeys.js";
import { resolvedFields, type ResolverClasses } from "../resolvedFields.js";
import { declaredScope } from "./RequiresScope.js";
import type { ScopeTable } from "./ScopeTable.js";
import { getMetadataStorage } from "type-graphql";

/**
 * Reads what the classes declare with `@RequiresScope`.
 *
 * @param schema what type-graphql made of `classes`
 * @throws Error naming every field and entity without a declaration, and every declaration that guards
 * nothing, all at once
 */
export function readScopes(
  schema: GraphQLSchema,
  classes: ResolverClasses,
): ScopeTable {
  const entities = entityKeys(schema);
  const scopes = new Map(declarations(schema));
  const problems = [
    ...[...resolvedFields(schema, classes), ...entities.keys()]
      .filter((coordinate) => !scopes.has(coordinate))
      .map((coordinate) => `${coordinate} declares no scope`),
    ...[...scopes.keys()]
      .filter((name) => !name.includes(".") && !entities.has(name))
      .map((name) => `${name} declares a scope, but is no entity`),
    ...strayDeclarations(classes).map(
      (place) => `${place} declares a scope, but is no field`,
    ),
  ];
  if (problems.length === 0) return scopes;
  throw new Error(`The schema cannot be guarded: ${problems.join("; ")}.`);
}

function declarations(
  schema: GraphQLSchema,
): readonly (readonly [string, Scope])[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => [
      [type.name, declaredScope(type.extensions)] as const,
      ...Object.values(type.getFields()).map(
        ({ name, extensions }) =>
          [`${type.name}.${name}`, declaredScope(extensions)] as const,
      ),
    ])
    .filter((entry): entry is [string, Scope] => entry[1] !== undefined);
}

/**
 * Places in resolver classes whose `@RequiresScope` guards nothing: a class as a whole, whose fields each
 * need their own, or a method that is no field.
 */
function strayDeclarations(classes: ResolverClasses): readonly string[] {
  const { classExtensions, fieldExtensions } = getMetadataStorage();
  return [
    ...classExtensions
      .filter(({ target }) => classes.includes(target))
      .filter(({ extensions }) => declaredScope(extensions) !== undefined)
      .map(({ target }) => target.name),
    ...fieldExtensions
      .filter(({ target }) => classes.includes(target))
      .filter(({ extensions }) => declaredScope(extensions) !== undefined)
      .filter(({ target, fieldName }) => !isHandler(target, fieldName))
      .map(({ target, fieldName }) => `${target.name}.${fieldName}`),
  ];
}

function isHandler(owner: NewableFunction, method: string): boolean {
  const { queries, mutations, subscriptions, fieldResolvers } =
    getMetadataStorage();
  return [...queries, ...mutations, ...subscriptions, ...fieldResolvers].some(
    ({ target, methodName }) => target === owner && methodName === method,
  );
}
