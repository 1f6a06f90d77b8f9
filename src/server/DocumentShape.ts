/** How a part of a document is built, its fragments spread. */
export interface DocumentShape {
  /** How many fields stand at its top, by the name that they answer under. */
  readonly top: ReadonlyMap<string, number>;
  /** The most fields that stand side by side under one name, anywhere in it. */
  readonly repetition: number;
  /** How often a field stands on the way to any of its leaves, by its name, introspection apart. */
  readonly recursion: ReadonlyMap<string, number>;
  /** Levels of fields. */
  readonly depth: number;
  readonly aliases: number;
  /** The same of what asks for the schema. */
  readonly introspection: Introspection;
}

interface Introspection {
  readonly depth: number;
  readonly aliases: number;
}

/** Of what holds no fields. */
export const emptyShape: DocumentShape = {
  top: new Map(),
  repetition: 0,
  recursion: new Map(),
  depth: 0,
  aliases: 0,
  introspection: { depth: 0, aliases: 0 },
};

/** A field as its selection set sees it. */
export interface ShapedField {
  readonly name: string;
  readonly alias: string | undefined;
  /** Of what is asked for in it. */
  readonly inner: DocumentShape;
}

/** The shape of a single field. */
export function shapeOfField({
  name,
  alias,
  inner,
}: ShapedField): DocumentShape {
  const isIntrospection = name === "__schema" || name === "__type";
  const depth = inner.depth + 1;
  const aliases = inner.aliases + (alias === undefined ? 0 : 1);
  return {
    top: new Map([[alias ?? name, 1]]),
    repetition: Math.max(1, inner.repetition),
    recursion: isIntrospection
      ? emptyShape.recursion
      : new Map(inner.recursion).set(
          name,
          (inner.recursion.get(name) ?? 0) + 1,
        ),
    depth,
    aliases,
    introspection: isIntrospection ? { depth, aliases } : inner.introspection,
  };
}

/** The shape of parts that stand side by side. */
export function sideBySide(parts: readonly DocumentShape[]): DocumentShape {
  const top = new Map<string, number>();
  const recursion = new Map<string, number>();
  let { repetition, depth, aliases, introspection } = emptyShape;
  for (const part of parts) {
    for (const [name, count] of part.top)
      top.set(name, (top.get(name) ?? 0) + count);
    for (const [name, count] of part.recursion)
      recursion.set(name, Math.max(recursion.get(name) ?? 0, count));
    repetition = Math.max(repetition, part.repetition);
    depth = Math.max(depth, part.depth);
    aliases += part.aliases;
    introspection = {
      depth: Math.max(introspection.depth, part.introspection.depth),
      aliases: introspection.aliases + part.introspection.aliases,
    };
  }
  repetition = Math.max(repetition, ...top.values());
  return { top, repetition, recursion, depth, aliases, introspection };
}
