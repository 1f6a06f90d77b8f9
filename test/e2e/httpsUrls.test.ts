import { afterEach, expect, it } from "@jest/globals";
import { seedVideos } from "../../src/emulator/media/seed.js";
import { buildSubgraph } from "../../src/graph/index.js";
import { startStack, type Stack } from "../support/startStack.js";

const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const ID = "c6a23a870c8c4ffcd40cbd38133300e1";
const SIGNED = "?Expires=1767326645&OSSAccessKeyId=k&Signature=s%2Bg%3D";
const normal = seedVideos().find(({ id }) => id === NORMAL)!;

let stack: Stack;
afterEach(() => stack.close());

async function urlsOf(
  coverUrl: string,
  httpsUrls: boolean,
): Promise<Readonly<Record<string, unknown>>> {
  const snapshotUrls = ["http://media.example.com/1.jpg", coverUrl];
  stack = await startStack({
    emulator: {
      videos: [
        { ...normal, id: ID, referenceId: "in-clear", coverUrl, snapshotUrls },
      ],
    },
    server: { schema: buildSubgraph({ httpsUrls }) },
  });
  const { data, errors } = await stack.query(
    `{ video(id: "${ID}") { coverUrl snapshots } }`,
  );
  expect(errors).toBeUndefined();
  return data!["video"] as Readonly<Record<string, unknown>>;
}

it("URLs are told as VOD tells them unless the operator says otherwise", async () => {
  const told = `http://media.example.com/cover.jpg${SIGNED}`;
  expect(await urlsOf(told, false)).toEqual({
    coverUrl: told,
    snapshots: ["http://media.example.com/1.jpg", told],
  });
});

it("http becomes https where pages load it, and a signature stays", async () => {
  const cover = `media.example.com/cover.jpg${SIGNED}`;
  expect(await urlsOf(`http://${cover}`, true)).toEqual({
    coverUrl: `https://${cover}`,
    snapshots: ["https://media.example.com/1.jpg", `https://${cover}`],
  });
});

it.each([
  ["https is told as it is", "https://media.example.com/cover.jpg"],
  ["a port of its own keeps its scheme", "http://media.example.com:8080/c.jpg"],
  ["this machine keeps its scheme", "http://127.0.0.1/cover.jpg"],
])("%s", async (_, told) => {
  expect(await urlsOf(told, true)).toMatchObject({ coverUrl: told });
});
