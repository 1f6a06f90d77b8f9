import { describe, expect, it } from "@jest/globals";
import {
  Kind,
  buildSchema,
  getVariableValues,
  parse,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { CostExtensions } from "../../../../src/graph/cost/Cost.js";
import { collectFields } from "../../../../src/graph/cost/collectFields.js";
import { costOf } from "../../../../src/graph/cost/costOf.js";

const sdl = `
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  scalar _Any
  union _Entity = Book | Author
  union Thing = Book | Author
  union Machine = Robot
  interface Named { name: String }
  interface Aged { age: Int }
  interface Nobody { name: String }
  type Query {
    _entities(representations: [_Any!]!): [_Entity]!
    book: Book
    free: Book @cost(weight: 0)
    page(first: Int = 10): Page @cost(weight: 2)
    books(ids: [ID!]! @cost(weight: 3)): [Book] @cost(weight: 0)
    things: [Thing]
    named: Named
    search(filter: Filter): Int
    tagged(with: _Any @cost(weight: 3)): Int
    strict(n: Int!): Int @cost(weight: 5)
    chosen(input: Write): [Book]
    shelves(at: [Int] @cost(weight: 2)): Int
    nobody: Nobody
    pages(first: Int): [Page]
  }
  type Mutation { write(input: Write!): Written @cost(weight: 0) }
  type Subscription { watched: Book }
  type Page { edges: [Edge!]! }
  type Edge { node: Book @cost(weight: 0) }
  type Book @cost(weight: 2) {
    id: ID  author: Author  reviews: [Review!]!  slow: Int @cost(weight: 1)  slower: Int @cost(weight: 1)
    image(size: Int @cost(weight: 4)): String  found(ids: [ID!]): Int
    cover: Review  notes(first: Int): [Review!]!  age: Int @cost(weight: 9)
  }
  type Author implements Named & Aged @cost(weight: 7) { id: ID  name: String  age: Int  agent: Author }
  type Robot implements Named { name: String  twin: Author }
  type Review { author: Author  slow: Int @cost(weight: 1) }
  type Written { results: [Result!]! }
  type Result { book: Book }
  input Write { ids: [ID!] @cost(weight: 4)  items: [Item!] @cost(weight: 1)  note: String }
  input Item { url: String @cost(weight: 10) }
  input Filter { and: [Filter!]  text: String @cost(weight: 1) }
`;

const extensions: Readonly<Record<string, CostExtensions>> = {
  "Query.page": { listSize: { first: "first", of: "edges" } },
  "Query.books": { listSize: { perEntry: { ids: 1 } } },
  "Query.things": { listSize: { assumed: 3 } },
  "Mutation.write": {
    listSize: {
      perEntry: { "input.ids": 1, "input.items": 50 },
      of: "results",
    },
  },
  "Book.slow": { sharedCall: "detail" },
  "Book.slower": { sharedCall: "detail" },
  "Query.pages": { listSize: { first: "first", of: "edges" } },
  "Query.chosen": { listSize: { perEntry: { "input.ids": 1 } } },
  "Book.reviews": { isPart: true },
  "Book.cover": { isPart: true },
  "Book.notes": { isPart: true, listSize: { first: "first" } },
  "Review.slow": { sharedCall: "detail" },
};

const schema = library();

function library(): GraphQLSchema {
  const built = buildSchema(sdl);
  for (const [place, extension] of Object.entries(extensions)) {
    const [type = "", field = ""] = place.split(".");
    const owner = built.getType(type) as GraphQLObjectType;
    owner.getFields()[field]!.extensions = { ...extension };
  }
  return built;
}

type Variables = Readonly<Record<string, unknown>>;

function cost(query: string, sent: Variables = {}): number {
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  const { coerced: variables = {} } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    sent,
  );
  return costOf({ schema, document, operation, variables });
}

interface Row {
  readonly query: string;
  readonly variables?: Variables;
  readonly cost: number;
}

const rows: Readonly<Record<string, Row>> = {
  "a field costs what its type does": { query: "{ book { id } }", cost: 2 },
  "a field's own cost wins over its type's": {
    query: "{ free { id } }",
    cost: 0,
  },
  "what is inside is added": { query: "{ book { author { id } } }", cost: 9 },
  "fields side by side add up": {
    query: "{ book { id } free { author { id } } }",
    cost: 9,
  },
  "aliases add up": { query: "{ a: book { id } b: book { id } }", cost: 4 },
  "a call that the parts in a list share counts once": {
    query: "{ book { reviews { slow } } }",
    cost: 3,
  },
  "a call that they share with their object counts once, and their own each": {
    query: "{ book { slow reviews { slow author { id } } } }",
    cost: 703,
  },
  "a call that an object shares with its part counts once": {
    query: "{ free { slow cover { slow } } }",
    cost: 1,
  },
  "and whichever asks first": {
    query: "{ free { cover { slow } slow } }",
    cost: 1,
  },
  "what the parts in a list do not share counts for each that there can be": {
    query: "{ free { notes(first: 3) { slow author { id } } } }",
    cost: 22,
  },
  "parts that there are none of make no call": {
    query: "{ free { notes(first: 0) { slow } } }",
    cost: 0,
  },
  "nor do they make it for their object": {
    query: "{ free { notes(first: 0) { slow } slower } }",
    cost: 1,
  },
  "fields that answer as one count once": {
    query: "{ book { id } book { author { id } } book { author { name } } }",
    cost: 9,
  },
  "a list multiplies what is inside": {
    query: "{ things { ... on Book { slow } } }",
    cost: 24,
  },
  "a list that tells no length is taken for 100": {
    query: "{ free { reviews { author { id } } } }",
    cost: 700,
  },
  "first tells the length of the edges": {
    query: "{ page(first: 4) { edges { node { slow } } } }",
    cost: 6,
  },
  "whatever the edges are called": {
    query:
      "{ page(first: 4) { list: edges { node { slow } } edges: __typename } }",
    cost: 6,
  },
  "its default does too": {
    query: "{ page { edges { node { slow } } } }",
    cost: 12,
  },
  "its variable does too": {
    query: "query ($n: Int) { page(first: $n) { edges { node { slow } } } }",
    variables: { n: 7 },
    cost: 9,
  },
  "the variable's default does too": {
    query:
      "query ($n: Int = 5) { page(first: $n) { edges { node { slow } } } }",
    cost: 7,
  },
  "a variable that is not given leaves the argument's default": {
    query: "query ($n: Int) { page(first: $n) { edges { node { slow } } } }",
    cost: 12,
  },
  "null tells nothing: the list is taken for 100": {
    query: "{ page(first: null) { edges { node { slow } } } }",
    cost: 102,
  },
  "a negative length is none": {
    query: "{ page(first: -50) { edges { node { slow } } } }",
    cost: 2,
  },
  "and takes nothing off what stands beside it": {
    query: "{ free { image(size: 1) notes(first: -5) { author { id } } } }",
    cost: 4,
  },
  "a list whose argument tells the length of one inside is taken for 100": {
    query: "{ pages(first: 2) { edges { node { slow } } } }",
    cost: 200,
  },
  "ids cost each, and so does what is asked of them": {
    query: `{ books(ids: ["1", "2"]) { slow } }`,
    cost: 8,
  },
  "ids in a variable count": {
    query: "query ($ids: [ID!]!) { books(ids: $ids) { slow } }",
    variables: { ids: ["1", "2", "3"] },
    cost: 12,
  },
  "a lone id stands for a list": {
    query: `{ books(ids: "1") { slow } }`,
    cost: 4,
  },
  "no ids cost nothing": { query: "{ books(ids: []) { slow } }", cost: 0 },
  "a list in an input that is not given is empty": {
    query: "{ chosen { slow } }",
    cost: 0,
  },
  "a list in an input that is null is empty": {
    query: "{ chosen(input: null) { slow } }",
    cost: 0,
  },
  "an argument costs when it is given": {
    query: "{ free { image(size: 1) } }",
    cost: 4,
  },
  "an argument that is not given is free": {
    query: "{ free { image } }",
    cost: 0,
  },
  "an argument that is null is free": {
    query: "{ free { image(size: null) } }",
    cost: 0,
  },
  "fields of one call count once": {
    query: "{ free { slow slower again: slow } }",
    cost: 1,
  },
  "fields of one call count once per object": {
    query: "{ a: free { slow } b: free { slower } }",
    cost: 2,
  },
  "a union costs as its costliest type": {
    query: "{ things { ... on Book { slow } ... on Author { agent { id } } } }",
    cost: 42,
  },
  "an interface costs as its costliest type": {
    query:
      "{ named { name ... on Author { agent { id } } ... on Robot { twin { agent { id } } } } }",
    cost: 21,
  },
  "an interface that nothing implements is free": {
    query: "{ nobody { name } book { id } }",
    cost: 2,
  },
  "a fragment on an interface counts for the types that implement it": {
    query: "{ named { ... on Named { ... on Author { agent { id } } } } }",
    cost: 14,
  },
  "a fragment on a union counts for its members": {
    query: "{ named { ... on Machine { ... on Robot { twin { id } } } } }",
    cost: 14,
  },
  "a fragment on an interface is nothing to a type beside it": {
    query: "{ things { ... on Aged { age } } }",
    cost: 21,
  },
  "fragments count where they are spread": {
    query:
      "{ a: book { ...B } b: book { ...B } } fragment B on Book { author { id } }",
    cost: 18,
  },
  "a fragment that is spread twice at one place counts once": {
    query: "{ book { ...B ...B } } fragment B on Book { author { id } }",
    cost: 9,
  },
  "inline fragments count": {
    query: "{ book { ... { author { id } } ... on Book { slow } } }",
    cost: 10,
  },
  "what is skipped is free": {
    query:
      "query ($no: Boolean = false) { book @include(if: $no) { id } free { author @skip(if: true) { id } } }",
    cost: 0,
  },
  "what a null directive will fail is free": {
    query:
      "query ($maybe: Boolean = true) { book @include(if: $maybe) { id } free @skip(if: $maybe) { id } }",
    variables: { maybe: null },
    cost: 0,
  },
  "a scalar costs once, whatever lists it holds": {
    query: "query ($of: _Any) { tagged(with: $of) }",
    variables: { of: [[1, 2], [3]] },
    cost: 3,
  },
  "a list that is longer than any field takes costs 1 per entry": {
    query: "query ($of: [ID!]) { free { found(ids: $of) } }",
    variables: { of: Array<string>(101).fill("1") },
    cost: 101,
  },
  "a list as long as a field may take does not": {
    query: "query ($of: [ID!]) { free { found(ids: $of) } }",
    variables: { of: Array<string>(100).fill("1") },
    cost: 0,
  },
  "the entries of a longer list that cost more cost what they do": {
    query: "query ($of: [Int]) { shelves(at: $of) }",
    variables: { of: Array<number>(101).fill(1) },
    cost: 202,
  },
  "those of a longer list that cost less cost 1 each": {
    query: "query ($of: [Int]) { shelves(at: $of) }",
    variables: { of: [1, ...Array<null>(100).fill(null)] },
    cost: 101,
  },
  "an entry that is null is free": {
    query: "{ shelves(at: [1, null, 3]) }",
    cost: 4,
  },
  "what is included counts": {
    query: "query ($yes: Boolean!) { book @include(if: $yes) { id } }",
    variables: { yes: true },
    cost: 2,
  },
  "skipped fragments are free": {
    query:
      "{ ...Q @skip(if: true) ... @include(if: false) { book { id } } } fragment Q on Query { book { id } }",
    cost: 0,
  },
  "introspection is free": {
    query: `{ __typename __schema { types { name } } __type(name: "Book") { name } book { __typename } }`,
    cost: 2,
  },
  "a mutation's items cost each, with what they hold": {
    query: `mutation { write(input: { ids: ["1"], items: [{ url: "a" }, {}] }) { results { book { id } } } }`,
    cost: 218,
  },
  "a variable inside an input counts": {
    query:
      "mutation ($ids: [ID!]) { write(input: { ids: $ids }) { results { book { id } } } }",
    variables: { ids: ["1", "2"] },
    cost: 12,
  },
  "an input in a variable counts": {
    query:
      "mutation ($input: Write!) { write(input: $input) { results { book { id } } } }",
    variables: { input: { ids: ["1", "2"] } },
    cost: 12,
  },
  "inputs within themselves count": {
    query: `{ search(filter: { text: "a", and: [{ text: "b" }, { and: [{ text: "c" }] }] }) }`,
    cost: 3,
  },
  "a subscription costs as one of its events": {
    query: "subscription { watched { slow } }",
    cost: 3,
  },
  "references cost as their types": {
    query:
      "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Book { slow } ... on Author { agent { id } } } }",
    variables: {
      of: [
        { __typename: "Book" },
        { __typename: "Book" },
        { __typename: "Author" },
      ],
    },
    cost: 20,
  },
  "references in the document cost the same": {
    query: `{ _entities(representations: [{ __typename: "Book", id: "1" }]) { ... on Book { slow } } }`,
    cost: 3,
  },
  "references to nothing cost 1 each": {
    query:
      "query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }",
    variables: {
      of: [
        { __typename: "Cart" },
        { __typename: "__proto__" },
        { __typename: 5 },
        { __typename: ["Author"] },
        {},
        7,
        "x",
        [],
        { __typename: "Thing" },
        { __typename: "Page" },
      ],
    },
    cost: 10,
  },
  "a reference in the document whose type is an object costs 1": {
    query:
      "{ _entities(representations: [{ __typename: {} }]) { __typename } }",
    cost: 1,
  },
};

describe("the fields of an object", () => {
  it("are collected once from a fragment that is spread twice", () => {
    const document = parse(
      "{ ...Q ...Q ... { ...Q } } fragment Q on Query { book { id } }",
    );
    const [operation, fragment] = document.definitions as [
      OperationDefinitionNode,
      FragmentDefinitionNode,
    ];
    const fields = collectFields(
      schema.getQueryType()!,
      [operation.selectionSet],
      { schema, fragments: new Map([["Q", fragment]]), variables: {} },
    );
    expect(fields).toEqual(
      new Map([["book", fragment.selectionSet.selections]]),
    );
  });
});

describe("the cost of an operation", () => {
  for (const [rule, { query, variables, cost: expected }] of Object.entries(
    rows,
  ))
    it(rule, () => {
      expect(cost(query, variables)).toBe(expected);
    });

  it("is of the operation that runs, not of its neighbours", () => {
    const document = parse("query A { book { id } } query B { free { id } }");
    const operation = document.definitions[1] as OperationDefinitionNode;
    expect(costOf({ schema, document, operation, variables: {} })).toBe(0);
  });

  it("leaves out a field whose arguments will fail it", () => {
    const query = "query ($n: Int) { strict(n: $n) book { id } }";
    expect(cost(query)).toBe(2);
  });
});
