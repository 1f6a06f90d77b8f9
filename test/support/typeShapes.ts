import ts from "typescript";

/** What a type says of a value in JSON. */
export type Shape =
  | { readonly kind: "leaf"; readonly nullable: boolean }
  | {
      readonly kind: "list";
      readonly nullable: boolean;
      readonly of: Shape;
    }
  | {
      readonly kind: "object";
      readonly nullable: boolean;
      readonly fields: ReadonlyMap<string, Shape>;
    };

/** The shapes of the types that a declaration file exports, by name. */
export function readShapes(file: string): (typeName: string) => Shape {
  const program = ts.createProgram([file], {
    strict: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const exported = checker.getExportsOfModule(
    checker.getSymbolAtLocation(source)!,
  );
  return (typeName) => {
    const symbol = exported.find(({ name }) => name === typeName);
    if (symbol === undefined) throw new Error(`${file} has no ${typeName}`);
    return shapeOf(checker.getDeclaredTypeOfSymbol(symbol), checker);
  };
}

function shapeOf(type: ts.Type, checker: ts.TypeChecker): Shape {
  if (type.flags & ts.TypeFlags.Unknown)
    return { kind: "leaf", nullable: true };
  const present = checker.getNonNullableType(type);
  const nullable = present !== type;
  const [item] = checker.isArrayType(present)
    ? checker.getTypeArguments(present as ts.TypeReference)
    : [];
  if (item !== undefined)
    return { kind: "list", nullable, of: shapeOf(item, checker) };
  if (!(present.flags & ts.TypeFlags.Object)) return { kind: "leaf", nullable };
  const fields = present
    .getProperties()
    .map(
      (field) =>
        [field.name, shapeOf(checker.getTypeOfSymbol(field), checker)] as const,
    );
  return { kind: "object", nullable, fields: new Map(fields) };
}

/** Where values were found to be more than nothing, as paths without indices. */
export type Seen = Set<string>;

/**
 * How a value differs from its shape: what is missing, null against the promise, or not promised.
 * `__typename` is the client's own.
 */
export function differences(
  value: unknown,
  shape: Shape,
  seen: Seen,
  path = "data",
): readonly string[] {
  if (value === undefined) return [`${path} is missing`];
  if (value === null) return shape.nullable ? [] : [`${path} is null`];
  switch (shape.kind) {
    case "leaf":
      return [];
    case "list":
      if (!Array.isArray(value)) return [`${path} is no list`];
      return value.flatMap((item) =>
        differences(item, shape.of, seen, `${path}[]`),
      );
    case "object": {
      seen.add(path);
      const found = value as Readonly<Record<string, unknown>>;
      const foreign = Object.keys(found)
        .filter((name) => name !== "__typename" && !shape.fields.has(name))
        .map((name) => `${path}.${name} is not promised`);
      const wrong = [...shape.fields].flatMap(([name, field]) =>
        differences(found[name], field, seen, `${path}.${name}`),
      );
      return [...foreign, ...wrong];
    }
  }
}

/** Every path of a shape that holds an object. */
export function objectPaths(shape: Shape, path = "data"): readonly string[] {
  switch (shape.kind) {
    case "leaf":
      return [];
    case "list":
      return objectPaths(shape.of, `${path}[]`);
    case "object":
      return [
        path,
        ...[...shape.fields].flatMap(([name, field]) =>
          objectPaths(field, `${path}.${name}`),
        ),
      ];
  }
}
