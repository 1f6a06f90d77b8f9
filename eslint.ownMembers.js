/**
 * A rule of our own, with type information: `members[name]`, where `name` may be any text, finds what every object
 * inherits (`constructor`, `__proto__`) beside what was put there, so that a stranger's name picks a function of
 * ours. A `Map` finds nothing else than what was put there, nor does `own` of src/base.
 *
 * It passes what is safe by its types: names out of a closed union, which we have chosen; lists; maps that inherit
 * nothing; and a look-up that `Object.hasOwn` of the same two has let through. A cast narrows no name.
 */
import ts from "typescript";

/** Types of graphql-js whose objects are made with `Object.create(null)`. */
const barren = /^(ReadOnly)?ObjMap$|^GraphQL(Input)?FieldMap$/;

const anyText =
  ts.TypeFlags.String |
  ts.TypeFlags.TemplateLiteral |
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown;

const casts = [
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
];

const message =
  "Any name can stand here, inherited ones included: use a Map, or `own` of src/base.";

const rule = {
  meta: { type: "problem", schema: [], messages: { anyName: message } },
  create(context) {
    const { sourceCode } = context;
    const { program, getTypeAtLocation } = sourceCode.parserServices;
    const checker = program.getTypeChecker();

    const partsAt = (node) => {
      const type = getTypeAtLocation(node);
      return partsOf(checker.getBaseConstraintOfType(type) ?? type);
    };

    const isAnyText = (name) =>
      partsAt(name).some(({ flags }) => (flags & anyText) !== 0);

    const inherits = (object) =>
      partsAt(object).some(
        (type) =>
          (type.flags & ts.TypeFlags.Object) !== 0 &&
          !isBarren(type) &&
          !checker.isArrayLikeType(type),
      );

    /** `names[T]` of an object that holds every `T`: as closed as the caller's union. */
    const isKeyedByIt = (object, name) =>
      (getTypeAtLocation(name).flags & ts.TypeFlags.TypeParameter) !== 0 &&
      checker.getIndexInfosOfType(getTypeAtLocation(object)).length === 0;

    const isGuarded = (node, object, name) => {
      const guard = `Object.hasOwn(${sourceCode.getText(object)}, ${sourceCode.getText(name)})`;
      const path = [...sourceCode.getAncestors(node), node];
      return path.some((ancestor, at) => {
        const [condition, branch] = conditionOf(ancestor);
        return (
          branch !== undefined &&
          branch === path[at + 1] &&
          sourceCode.getText(condition) === guard
        );
      });
    };

    const check = (node, object, key) => {
      const name = withoutCasts(key);
      if (!isAnyText(name) || !inherits(object)) return;
      if (isKeyedByIt(object, name) || isGuarded(node, object, name)) return;
      context.report({ node, messageId: "anyName" });
    };

    return {
      "MemberExpression[computed=true]": (node) => {
        check(node, node.object, node.property);
      },
      "BinaryExpression[operator='in'][left.type!='PrivateIdentifier']": (
        node,
      ) => {
        check(node, node.right, node.left);
      },
      "ObjectPattern > Property[computed=true]": (node) => {
        check(node, node.parent, node.key);
      },
    };
  },
};

function withoutCasts(node) {
  return casts.includes(node.type) ? withoutCasts(node.expression) : node;
}

function partsOf(type) {
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

function isBarren({ symbol, aliasSymbol }) {
  return [symbol, aliasSymbol].some((named) => barren.test(named?.name ?? ""));
}

/** What must be true for a part of an expression to be reached, and that part. */
function conditionOf({ type, operator, test, consequent, left, right }) {
  if (type === "ConditionalExpression") return [test, consequent];
  return type === "LogicalExpression" && operator === "&&" ? [left, right] : [];
}

export const ownMembersOnly = { rules: { "own-members-only": rule } };
