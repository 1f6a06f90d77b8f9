import { getMetadataStorage } from "type-graphql";
import type { ResolverClasses } from "../resolvedFields.js";
import { declaredScope } from "./RequiresScope.js";

/**
 * Places in resolver classes whose `@RequiresScope` guards nothing: a class as a whole, whose fields each
 * need their own, or a method that is no field.
 */
export function strayDeclarations(classes: ResolverClasses): readonly string[] {
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
