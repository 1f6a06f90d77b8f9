import { own } from "../../base/own.js";

/**
 * What an answer must look like, told as data: an operation lists its fields, and reading the answer
 * through the list either gives typed values or says which promised field is missing.
 *
 * Tolerant where the vendor is known to vary (a number in quotes, a list wrapped in its singular
 * name, a field left out), strict about what was promised.
 */
export type Shape<T> = (value: unknown, path: string) => T;

/** The TypeScript type that a shape reads. */
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

type ObjectOf<Fields> = {
  readonly [Name in keyof Fields]: ShapeOf<Fields[Name]>;
};

/** A promised field is missing or is not what was promised. Names the field, never its value. */
export class ShapeMismatch extends Error {
  override readonly name = "ShapeMismatch";

  constructor(path: string, expected: string) {
    super(`${path} is not ${expected}`);
  }
}

/** A string; a bare number or boolean is taken as its text. */
export const text: Shape<string> = (value, path) => {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean")
    return String(value);
  throw new ShapeMismatch(path, "a string");
};

/** A string that says something. */
export const filledText: Shape<string> = (value, path) => {
  const given = text(value, path);
  if (given !== "") return given;
  throw new ShapeMismatch(path, "a string that is not empty");
};

/** A finite number, bare or in quotes. */
export const number: Shape<number> = (value, path) => {
  const read =
    typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof read === "number" && Number.isFinite(read)) return read;
  throw new ShapeMismatch(path, "a number");
};

/** A whole number of 32 bits: how many, which one, how wide. */
export const integer: Shape<number> = (value, path) => {
  const read = number(value, path);
  if (Number.isInteger(read) && Math.abs(read) < 2 ** 31) return read;
  throw new ShapeMismatch(path, "a whole number");
};

/** A size in bytes, as exact as a number can be. */
export const byteSize: Shape<number> = (value, path) => {
  const read = number(value, path);
  if (Number.isSafeInteger(read) && read >= 0) return read;
  throw new ShapeMismatch(path, "a size in bytes");
};

/** A boolean, bare or as its text. */
export const flag: Shape<boolean> = (value, path) => {
  const given = text(value, path);
  if (given === "true" || given === "false") return given === "true";
  throw new ShapeMismatch(path, "a boolean");
};

/** An absolute URL; without a scheme, which old documentation shows, https is meant. */
export const url: Shape<URL> = (value, path) => {
  const given = text(value, path);
  const absolute = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  if (given === "" || !URL.canParse(absolute))
    throw new ShapeMismatch(path, "a URL");
  return new URL(absolute);
};

/** A field without a value is left out by the vendor; one that cannot be read is taken as left out. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => {
    if (value === undefined || value === null) return undefined;
    try {
      return shape(value, path);
    } catch (error) {
      if (error instanceof ShapeMismatch) return undefined;
      throw error;
    }
  };
}

/** An object with at least these fields; unknown ones are ignored. */
export function object<Fields extends Readonly<Record<string, Shape<unknown>>>>(
  fields: Fields,
): Shape<ObjectOf<Fields>> {
  const entries = Object.entries(fields);
  return (value, path) => {
    if (!isRecord(value)) throw new ShapeMismatch(path, "an object");
    const read = entries.map(([name, shape]) => [
      name,
      shape(own(value, name), `${path}.${name}`),
    ]);
    return Object.fromEntries(read) as ObjectOf<Fields>;
  };
}

/**
 * A list: plain, left out when empty, a lone element (XML), or wrapped in an object under its
 * singular name (`Snapshots.Snapshot[]`).
 */
export function list<T>(
  item: Shape<T>,
  wrappedIn?: string,
): Shape<readonly T[]> {
  return (value, path) => {
    const inner =
      wrappedIn !== undefined && isRecord(value)
        ? own(value, wrappedIn)
        : value;
    if (inner === undefined || inner === null || inner === "") return [];
    const items: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
    return items.map((element, index) => item(element, `${path}[${index}]`));
  };
}

/** A Base64 string that holds a JSON object: kept as issued, and decoded. */
export function encodedJson<T>(
  shape: Shape<T>,
): Shape<{ readonly raw: string; readonly value: T }> {
  return (value, path) => {
    const raw = text(value, path);
    return { raw, value: shape(decodeJson(raw, path), path) };
  };
}

const BASE64 = /^[\w+/-]*={0,2}$/;

/** Refuses what is not UTF-8, and leaves a byte order mark out. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Both alphabets of Base64, with or without padding, in lines or percent-encoded. */
function decodeJson(raw: string, path: string): unknown {
  try {
    const encoded = decodeURIComponent(raw).replaceAll(/[\r\n]/g, "");
    if (BASE64.test(encoded))
      return JSON.parse(utf8.decode(Buffer.from(encoded, "base64")));
  } catch {
    // Told below, as every other failure.
  }
  throw new ShapeMismatch(path, "JSON in Base64");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
