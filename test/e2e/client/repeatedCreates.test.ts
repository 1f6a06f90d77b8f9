import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { RetryLink } from "@apollo/client/link/retry";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import {
  CreateUploadDocument,
  RefreshUploadDocument,
  toGatewayError,
} from "../../../src/client/index.js";
import { encodedObject } from "../../support/arbitrary.js";
import { startStack, type Stack } from "../../support/startStack.js";

/** A link that repeats mutations as it does by itself. */
const eager = new RetryLink({
  delay: { initial: 1, max: 1, jitter: false },
  attempts: { max: 3 },
});

describe("a createUpload that Apollo Client's RetryLink repeats, since its answer was lost", () => {
  let stack: Stack;
  let client: ApolloClient;
  let answersToLose: number;

  beforeAll(async () => {
    stack = await startStack();
    const lossy: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      answersToLose -= 1;
      if (answersToLose < 0) return answer;
      await answer.body?.cancel();
      throw new TypeError("fetch failed");
    };
    client = new ApolloClient({
      link: eager.concat(
        new HttpLink({ uri: `${stack.url}/graphql`, fetch: lossy }),
      ),
      cache: new InMemoryCache(),
    });
  });
  afterAll(() => stack.close());
  beforeEach(() => {
    answersToLose = 1;
  });

  const created = () =>
    stack.emulator.store.list().filter(({ title }) => title === "Twice");
  const create = (referenceId?: string) =>
    client.mutate({
      mutation: CreateUploadDocument,
      errorPolicy: "all",
      variables: {
        input: {
          fileName: "a.mp4",
          title: "Twice",
          ...(referenceId !== undefined && { referenceId }),
        },
      },
    });

  it("makes one video where it has a referenceId, whose credential refreshUpload hands out", async () => {
    const { data, error } = await create("mine-4711");
    expect(data?.createUpload ?? null).toBeNull();
    expect(toGatewayError(error).code).toBe("CONFLICT");
    expect(created()).toHaveLength(1);
    const refreshed = await client.mutate({
      mutation: RefreshUploadDocument,
      variables: { referenceId: "mine-4711", onlyWhileUploading: true },
    });
    expect(refreshed.data?.refreshUpload).toMatchObject({
      videoId: created()[0]!.id,
      uploadAuth: encodedObject,
    });
  });

  it("makes a second video where it has none: so the pages leave mutations out", async () => {
    const before = created().length;
    const { data } = await create();
    expect(data?.createUpload?.videoId).toEqual(created().at(-1)?.id);
    expect(created()).toHaveLength(before + 2);
  });
});
