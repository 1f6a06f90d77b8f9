import { Directive, Extensions } from "type-graphql";
import type { CostExtensions, ListSizeRule } from "./Cost.js";
import { LONGEST_LIST } from "./weights.js";

/**
 * Declares how long a list is, so that what is asked for of its items is counted for each of them.
 *
 * @see https://specs.apollo.dev/cost/v0.1/
 */
export function ListSize(
  rule: ListSizeRule,
): PropertyDecorator & MethodDecorator {
  const directive = Directive(`@listSize(${argumentsOf(rule)})`);
  const extensions = Extensions({ listSize: rule } satisfies CostExtensions);
  return (target: object, field: string | symbol) => {
    // Neither looks at the descriptor of a method.
    (directive as PropertyDecorator)(target, field);
    (extensions as PropertyDecorator)(target, field);
  };
}

function argumentsOf({
  first,
  of,
  assumed = LONGEST_LIST,
}: ListSizeRule): string {
  return [
    // Not both: a slicing argument of ours has a default, and WunderGraph's composer refuses an assumed size beside it.
    first ? `slicingArguments: ["${first}"]` : `assumedSize: ${assumed}`,
    ...(of ? [`sizedFields: ["${of}"]`] : []),
    // The argument has a default: nobody has to give it.
    "requireOneSlicingArgument: false",
  ].join(", ");
}
