import { Kind, type DirectiveNode } from "graphql";

/** Something that `@cost` can stand on. */
interface Weighable {
  readonly astNode?:
    { readonly directives?: readonly DirectiveNode[] } | null | undefined;
}

/** What `@cost` says of it; undefined where it says nothing. */
export function weightOf({ astNode }: Weighable): number | undefined {
  const cost = astNode?.directives?.find(({ name }) => name.value === "cost");
  const weight = cost?.arguments?.find(({ name }) => name.value === "weight");
  return weight?.value.kind === Kind.INT
    ? Number(weight.value.value)
    : undefined;
}
