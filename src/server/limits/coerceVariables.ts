import {
  GraphQLError,
  coerceInputValue,
  getVariableValues,
  isInputType,
  typeFromAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import { own } from "../../base/own.js";
import { printShort } from "./printShort.js";

type Values = Readonly<Record<string, unknown>>;

/** A valid operation, and what it was sent with. */
export interface SentVariables {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Values;
}

/** Variables as resolvers get them, defaults filled in; and what of them does not fit. */
export interface Coercion {
  readonly values: Values;
  readonly errors: readonly GraphQLError[];
}

/**
 * Coerces variables as execution does, and says what does not fit in the same words. graphql-js prints the whole
 * of a value in each of its errors, which would take an object as often as it has faults; this prints the
 * beginning.
 *
 * @param mostErrors where it stops
 */
export function coerceVariables(
  sent: SentVariables,
  mostErrors: number,
): Coercion {
  // A variable may be called `__proto__`.
  const values = Object.create(null) as Record<string, unknown>;
  const errors: GraphQLError[] = [];
  for (const definition of sent.operation.variableDefinitions ?? []) {
    const room = mostErrors - errors.length;
    if (room === 0) break;
    const found = coerceOne(definition, sent, room);
    Object.assign(values, found.coerced);
    errors.push(...(found.errors ?? []));
  }
  return { values, errors };
}

function coerceOne(
  definition: VariableDefinitionNode,
  { schema, variables }: SentVariables,
  room: number,
): ReturnType<typeof getVariableValues> {
  const name = definition.variable.name.value;
  const isSent = Object.hasOwn(variables, name);
  const value = own(variables, name);
  const type = typeFromAST(schema, definition.type);
  // What is said of a value that is not there, or null, is short.
  if (value === undefined || value === null || !isInputType(type))
    return getVariableValues(
      schema,
      [definition],
      isSent ? { [name]: value } : {},
    );
  const errors: GraphQLError[] = [];
  try {
    const coerced: unknown = coerceInputValue(
      value,
      type,
      (path, invalid, error) => {
        errors.push(misfit(definition, { path, invalid, error }));
        if (errors.length === room) throw error;
      },
    );
    return errors.length > 0 ? { errors } : { coerced: { [name]: coerced } };
  } catch (error) {
    if (errors.length < room) throw error;
    return { errors };
  }
}

function misfit(
  definition: VariableDefinitionNode,
  {
    path,
    invalid,
    error,
  }: {
    readonly path: readonly (string | number)[];
    readonly invalid: unknown;
    readonly error: GraphQLError;
  },
): GraphQLError {
  const name = definition.variable.name.value;
  const steps = path.map((key) =>
    typeof key === "number" ? `[${key}]` : `.${key}`,
  );
  const place = steps.length > 0 ? ` at "${name}${steps.join("")}"` : "";
  return new GraphQLError(
    `Variable "$${name}" got invalid value ${printShort(invalid)}${place}; ${error.message}`,
    { nodes: definition, originalError: error },
  );
}
