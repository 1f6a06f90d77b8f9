/** A kind of document that comes in any size. */
export interface DocumentFamily {
  readonly name: string;
  /** Sizes, smallest first. */
  readonly sizes: readonly number[];
  readonly document: (size: number) => string;
  readonly isRefused: boolean;
}

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");

const fields = "id title status size tags description coverUrl createdAt";

/** All of them are as cheap for graphql-js as documents of their size can be. */
export const documentFamilies: readonly DocumentFamily[] = [
  {
    name: "videos, each under its alias",
    sizes: [1, 10, 75],
    document: (size) =>
      `{ ${times(size, (at) => `v${at}: video(id: "v${at}") { ${fields} }`)} }`,
    isRefused: false,
  },
  {
    name: "ids in a list",
    sizes: [1, 100, 2900],
    document: (size) => `{ videos(ids: [${times(size, () => '"v"')}]) { id } }`,
    isRefused: false,
  },
  {
    name: "fragments, each spread at one place",
    sizes: [1, 10, 50],
    document: (size) =>
      `{ video(id: "v") { ${times(size, (at) => `...F${at}`)} } } ${times(size, (at) => `fragment F${at} on Video { a${at}: title ${fields} }`)}`,
    isRefused: false,
  },
  {
    name: "a fragment, spread at many places",
    sizes: [1, 10, 75],
    document: (size) =>
      `{ ${times(size, (at) => `v${at}: video(id: "v${at}") { ...F }`)} } fragment F on Video { ${fields} }`,
    isRefused: false,
  },
  {
    name: "too many aliases",
    sizes: [76, 150, 270],
    document: (size) =>
      `{ ${times(size, (at) => `v${at}: video(id: "v${at}") { id }`)} }`,
    isRefused: true,
  },
  {
    name: "too many levels",
    sizes: [13, 100, 900],
    document: (size) => `${times(size, () => "{ a")} ${"}".repeat(size)}`,
    isRefused: true,
  },
  {
    name: "a field too often",
    sizes: [51, 500, 2900],
    document: (size) => `{ video(id: "v") { ${times(size, () => "id")} } }`,
    isRefused: true,
  },
  {
    name: "too many fragments",
    sizes: [101, 200, 330],
    document: (size) =>
      `{ __typename } ${times(size, (at) => `fragment F${at} on Video { id }`)}`,
    isRefused: true,
  },
];
