/** What a part of a document amounts to, its fragments counted as often as they are spread. */
export interface Extent {
  /** Fields, inline fragments and spreads. */
  readonly selections: number;
  /** Fields at its top, with an alias or without. */
  readonly rootFields: number;
  /** Levels of fields, introspection apart. */
  readonly depth: number;
  /** Aliased fields, `__typename` apart. */
  readonly aliases: number;
  readonly directives: number;
  /** Levels of `__schema` and `__type`, themselves included. */
  readonly introspectionDepth: number;
  readonly introspectionAliases: number;
  /** Levels of fields, introspection or not. */
  readonly levels: number;
}

/** Of what selects nothing. */
export const nothing: Extent = {
  selections: 0,
  rootFields: 0,
  depth: 0,
  aliases: 0,
  directives: 0,
  introspectionDepth: 0,
  introspectionAliases: 0,
  levels: 0,
};

/** A field as its selection set sees it. */
export interface MeasuredField {
  readonly name: string;
  readonly alias: string | undefined;
  /** Its own. */
  readonly directives: number;
  /** Of what is asked for in it. */
  readonly inner: Extent;
}

/** The extent of a single field. */
export function extentOfField(field: MeasuredField): Extent {
  const { name, alias, directives, inner } = field;
  const isIntrospection = name === "__schema" || name === "__type";
  const isAliased = alias !== undefined && name !== "__typename";
  const levels = inner.levels + 1;
  const aliases = inner.aliases + (isAliased ? 1 : 0);
  return {
    selections: inner.selections + 1,
    rootFields: 1,
    depth: isIntrospection ? 0 : inner.depth + 1,
    aliases,
    directives: inner.directives + directives,
    introspectionDepth: isIntrospection ? levels : inner.introspectionDepth,
    introspectionAliases: isIntrospection
      ? aliases
      : inner.introspectionAliases,
    levels,
  };
}

/** The extent of a fragment where it stands, spread or inline. */
export function extentOfFragment(inner: Extent, directives: number): Extent {
  return {
    ...inner,
    selections: inner.selections + 1,
    directives: inner.directives + directives,
  };
}

/** The extent of parts that stand side by side. */
export function sideBySide(parts: readonly Extent[]): Extent {
  const sum = { ...nothing };
  for (const part of parts) {
    sum.selections += part.selections;
    sum.rootFields += part.rootFields;
    sum.depth = Math.max(sum.depth, part.depth);
    sum.aliases += part.aliases;
    sum.directives += part.directives;
    sum.introspectionDepth = Math.max(
      sum.introspectionDepth,
      part.introspectionDepth,
    );
    sum.introspectionAliases += part.introspectionAliases;
    sum.levels = Math.max(sum.levels, part.levels);
  }
  return sum;
}
