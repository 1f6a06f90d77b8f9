import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { endOf } from "../batches/videoWriteResult.js";
import type { GatewayContext } from "../GatewayContext.js";
import { objectFields } from "../objectFields.js";
import { declaredAudit, type AnyAuditRule } from "./Audited.js";
import type { AuditRule } from "./AuditRule.js";
import { writeAudit } from "./writeAudit.js";

type Field = GraphQLField<unknown, GatewayContext>;
type Rule = AuditRule<unknown, object>;

/**
 * Has every field with an audit rule leave its lines in the log, however it ends. To be called last: what
 * refuses a caller before the field runs is told too.
 *
 * @param schema what type-graphql made of the classes; changed in place
 * @throws Error naming every mutation without a rule
 */
export function auditFields(schema: GraphQLSchema): void {
  const untold = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ extensions }) => declaredAudit(extensions) === undefined)
    .map(({ name }) => `Mutation.${name}`);
  if (untold.length > 0)
    throw new Error(`Declare with @Audited: ${untold.join(", ")}.`);
  for (const field of objectFields(schema)) {
    const rule = declaredAudit(field.extensions);
    if (rule !== undefined) field.resolve = audited(field, rule);
  }
}

function audited(
  { name, resolve = defaultFieldResolver }: Field,
  anyRule: AnyAuditRule,
): GraphQLFieldResolver<unknown, GatewayContext> {
  // Each rule is declared at its own field, whose arguments and payload it gets.
  const rule = anyRule as unknown as Rule;
  return async (source, args, context, info) => {
    const end = await endOf(
      async () => (await resolve(source, args, context, info)) as object,
    );
    writeAudit({ name, rule, asked: rule.asked(args, source), end }, context);
    // An error that is returned fails the field as one that is thrown.
    return end;
  };
}
