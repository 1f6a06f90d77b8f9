import { catalogue, type ActionFacts } from "../vod/index.js";
import { codeOfKind } from "./errors/toGraphQLError.js";

/** How a field comes to call an action. */
export interface CallManner {
  /** The words that name the action. @default `Calls X` */
  readonly as?: (action: string) => string;
  /** What follows the figure, its punctuation included. */
  readonly more?: string;
  /** Where the codes stand, if not in `errors`: the field that holds them. */
  readonly codesIn?: string;
}

/** What the end of a description says about the calls that a field makes: how many there may be, and how they fail. */
export function vendorCall(
  facts: ActionFacts,
  manner: CallManner = {},
): string {
  return `${callOf(facts, manner)} ${codesOf(facts, manner)}`;
}

/** The same without the codes, where they stand at another field. */
export function callOf(
  facts: ActionFacts,
  { as = (action) => `Calls ${action}`, more = "" }: CallManner = {},
): string {
  return `${as(facts.action)}, ${figureOf(facts)}${more}.`;
}

/** Read together with what else the request reads of the kind. @param size ids per call */
export function gathered(size: number, more?: string): CallManner {
  return {
    as: (action) =>
      `Gathered with the other reads of the request into ${action} of ${size}`,
    ...(more !== undefined && { more }),
  };
}

/** Shares its call with nothing else. @param per what there is one call for, `per video` for instance */
export function ownCall(per?: string): CallManner {
  const each = per === undefined ? "" : ` ${per}`;
  return { as: (action) => `A ${action} call of its own${each}` };
}

/** `80 calls per second (40 in some regions)`: how often an account may call an action. */
export function figureOf({
  callsPerSecond,
  callsPerSecondElsewhere,
  callsPerDay,
  isOldFigure = false,
}: ActionFacts): string {
  if (callsPerDay !== undefined)
    return `${callsPerDay.toLocaleString("en-US")} calls per day`;
  const second = `${callsPerSecond} calls per second`;
  if (isOldFigure) return `${second} (a figure of 2020, there is no newer one)`;
  return callsPerSecondElsewhere === undefined
    ? second
    : `${second} (${callsPerSecondElsewhere} in some regions)`;
}

function codesOf(
  { errors, errorsAreExpected = false }: ActionFacts,
  { codesIn }: CallManner,
): string {
  const where = codesIn === undefined ? "" : `, in \`${codesIn}\``;
  const expected = errorsAreExpected
    ? "none documented of its own; expect "
    : "";
  const own = errors.length === 0 ? "" : `${listOf(errors)}, and `;
  return `Vendor codes${where}: ${expected}${own}those of every call.`;
}

/** `A, B (NOT_FOUND), C (CONFLICT)`: neighbours that are shown as the same code share its name. */
function listOf(errors: ActionFacts["errors"]): string {
  return errors
    .map((error, index) => {
      const next = errors[index + 1];
      const shown = shownAs(error);
      return next !== undefined && shownAs(next) === shown
        ? error
        : `${error} (${shown})`;
    })
    .join(", ");
}

function shownAs(error: ActionFacts["errors"][number]): string {
  return codeOfKind(catalogue[error].kind);
}
