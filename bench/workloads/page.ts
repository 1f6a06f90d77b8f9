import { isDeepStrictEqual } from "node:util";
import type { Workload } from "../load/Workload.js";
import { videoId } from "./videoId.js";

const LENGTH = 20;

const QUERY = `query Page($category: ID!) {
  libraryVideos(first: ${LENGTH}, categoryId: $category) {
    totalCount
    pageInfo { hasNextPage }
    edges {
      cursor
      node {
        id title description status duration size createdAt tags coverUrl snapshots
        category { id name }
      }
    }
  }
}`;

/** A page of 20 videos, each with its lists and its category. */
export const page: Workload = {
  graphql: (n) => ({
    path: "",
    body: JSON.stringify({ query: QUERY, variables: { category: String(n) } }),
    isRight: (answer) => {
      const { totalCount, pageInfo, edges } = connectionIn(answer);
      return (
        totalCount === 1000 &&
        pageInfo.hasNextPage &&
        isDeepStrictEqual(
          edges.map(({ node }) => node),
          Array.from({ length: LENGTH }, (_, place) => nodeOf(n, place)),
        )
      );
    },
  }),
  calls: (n) => ({
    path: "GetVideoList",
    body: JSON.stringify({
      CateId: String(n),
      PageNo: "1",
      PageSize: String(LENGTH),
    }),
    isRight: (answer) => {
      const { VideoList } = answer as {
        readonly VideoList: { readonly Video: readonly { VideoId: string }[] };
      };
      return isDeepStrictEqual(
        VideoList.Video.map(({ VideoId }) => VideoId),
        Array.from({ length: LENGTH }, (_, place) => videoId(n * 100 + place)),
      );
    },
  }),
};

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Record<string, unknown> }[];
}

/** Times are compared as times: a peer passes on what the vendor writes, we write milliseconds. */
function connectionIn(answer: unknown): Connection {
  const { data } = answer as {
    readonly data: { readonly libraryVideos: Connection };
  };
  for (const { node } of data.libraryVideos.edges)
    node["createdAt"] = Date.parse(String(node["createdAt"]));
  return data.libraryVideos;
}

function nodeOf(n: number, place: number): Record<string, unknown> {
  const id = videoId(n * 100 + place);
  return {
    id,
    title: `Lecture ${n * 100 + place}`,
    description: "The second lecture of the course, with its exercises.",
    status: "NORMAL",
    duration: 5413.24,
    size: 1344299008,
    createdAt: Date.UTC(2026, 2, 1, 8),
    tags: ["course", "physics", "2026"],
    coverUrl: `https://media.example.com/${id}/cover.jpg`,
    snapshots: [1, 2, 3].map(
      (shot) => `https://media.example.com/${id}/${shot}.jpg`,
    ),
    category: { id: String(n), name: `Category ${n}` },
  };
}
