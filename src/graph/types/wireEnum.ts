import { registerEnumType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "../rules/isGiven.js";

/** What the vendor sends for an enum value, and what the value means. */
type Members<Name extends string> = Readonly<
  Record<Name, { wire: string; means: string }>
>;

/** An enumeration of the vendor's, in the schema and on the wire. */
export interface WireEnum<Value extends string> {
  /** What the schema knows it by. */
  readonly type: Readonly<Record<Value, Value>>;
  /** An unlisted wire value reads as `UNKNOWN` and is logged once: it must not break a query. */
  readonly read: (wire: string, logger: Logger) => Value;
  /**
   * What the vendor knows a value by, where the enum is an input too.
   *
   * @throws GraphQLError `BAD_USER_INPUT` for `UNKNOWN`, which is none of the vendor's values
   */
  readonly write: (value: Value, argument: string) => string;
}

/** The values of a `WireEnum`, as a type. */
export type ValueOf<Enum> = Enum extends WireEnum<infer Value> ? Value : never;

/** How many different unlisted values are told apart in the log. */
const REPORTED_AT_MOST = 100;

/** Registers an enumeration with the schema, `UNKNOWN` added. */
export function wireEnum<Name extends string>(
  name: string,
  description: string,
  members: Members<Name>,
): WireEnum<Name | "UNKNOWN"> {
  const names = Object.keys(members) as Name[];
  const type = Object.fromEntries(
    [...names, "UNKNOWN"].map((value) => [value, value]),
  );
  registerEnumType(type, {
    name,
    description,
    valuesConfig: {
      ...Object.fromEntries(
        names.map((value) => [value, { description: members[value].means }]),
      ),
      UNKNOWN: {
        description:
          "A value that the vendor added and this gateway does not know yet.",
      },
    },
  });
  const byWire = new Map(names.map((value) => [members[value].wire, value]));
  const reported = new Set<string>();
  return {
    type: type as Record<Name | "UNKNOWN", Name | "UNKNOWN">,
    read(wire, logger) {
      const known = byWire.get(wire);
      if (known !== undefined) return known;
      if (!reported.has(wire) && reported.size < REPORTED_AT_MOST) {
        reported.add(wire);
        logger.warn(
          { enum: name, wire },
          "VOD sent a value that the enum lacks",
        );
      }
      return "UNKNOWN";
    },
    write(value, argument) {
      if (value !== "UNKNOWN") return members[value].wire;
      throw badUserInput(`${argument}: UNKNOWN is for answers alone.`);
    },
  };
}

/** Reads a field that the vendor leaves out when it has no value. */
export function readOptional<Value extends string>(
  { read }: WireEnum<Value>,
  wire: string | undefined,
  logger: Logger,
): Value | undefined {
  return wire === undefined || wire === "" ? undefined : read(wire, logger);
}

/** Writes an argument that callers may leave out. @throws GraphQLError `BAD_USER_INPUT` */
export function writeOptional<Value extends string>(
  { write }: WireEnum<Value>,
  value: Value | null | undefined,
  argument: string,
): string | undefined {
  return isGiven(value) ? write(value, argument) : undefined;
}

/** Writes a list of choices; an empty one is as good as none. @throws GraphQLError `BAD_USER_INPUT` */
export function writeList<Value extends string>(
  { write }: WireEnum<Value>,
  values: readonly Value[] | null | undefined,
  argument: string,
): readonly string[] | undefined {
  return isGiven(values) && values.length > 0
    ? values.map((value, index) => write(value, `${argument}[${index}]`))
    : undefined;
}
