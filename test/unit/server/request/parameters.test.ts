import { describe, expect, it } from "@jest/globals";
import { sentBy } from "../../../../src/server/request/parameters.js";

const body = { query: "{ list }" };

describe("what a request sends", () => {
  it("is its body, whatever its query string says", () => {
    const url = "/graphql?query=%7B__typename%7D";
    expect(sentBy({ method: "POST", url, body })).toBe(body);
  });

  it("is its query string where it is a GET, with objects as JSON", () => {
    const url =
      "/graphql?query=%7B__typename%7D&documentId=a&variables=%7B%22a%22:1%7D&extensions=%5B%5D";
    expect(sentBy({ method: "GET", url, body })).toEqual({
      query: "{__typename}",
      documentId: "a",
      variables: { a: 1 },
      extensions: [],
    });
  });

  it("stays a text where it should be JSON and is none", () => {
    const url = "/graphql?variables=%7B&extensions=";
    expect(sentBy({ method: "GET", url, body })).toEqual({
      variables: "{",
      extensions: "",
    });
  });
});
