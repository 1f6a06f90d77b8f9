import { Directive, Extensions } from "type-graphql";

/**
 * Declares what something costs: calls to VOD at worst in normal operation, repeats after failures apart.
 * On a field, its own calls, whatever its type costs; on a class, what finding one costs, for
 * references from other subgraphs; on an argument or a field of an input, what it adds when it is given,
 * once per entry of a list.
 *
 * @param weight whole calls
 * @see https://specs.apollo.dev/cost/v0.1/
 */
export function Cost(weight: number): ReturnType<typeof Directive> {
  return Directive(`@cost(weight: ${weight})`);
}

/**
 * Declares that fields of one object are answered by one call: of those that are asked for, one counts.
 * Routers, which know nothing of it, count them all.
 *
 * @param call what the fields have in common; they bear the same weight
 */
export function SharesCall(call: string): ReturnType<typeof Extensions> {
  return Extensions({ sharedCall: call } satisfies CostExtensions);
}

/**
 * Declares that a field leads to a part of its object, or to a list of such: fields there share calls with those of
 * the object.
 */
export function IsPart(): ReturnType<typeof Extensions> {
  return Extensions({ isPart: true } satisfies CostExtensions);
}

/** The call that reads records of videos, by which fields of theirs are answered that are not there yet. */
export const VIDEO_RECORD = "GetVideoInfos";

/** What is kept of a field's cost beside its directives. */
export interface CostExtensions {
  readonly sharedCall?: string;
  readonly isPart?: boolean;
  readonly listSize?: ListSizeRule;
}

/** How many items a list holds at most. */
export interface ListSizeRule {
  /** The argument that says so. */
  readonly first?: string;
  /** Arguments that are lists, or fields of `input` as `input.ids`: how many items an entry stands for. */
  readonly perEntry?: Readonly<Record<string, number>>;
  /** Where neither is there, and for routers, which know no lists of ids. @default 100 */
  readonly assumed?: number;
  /** The list is not the field itself, but this field of what it returns. */
  readonly of?: string;
}
