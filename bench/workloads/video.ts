import { isDeepStrictEqual } from "node:util";
import type { Workload } from "../load/Workload.js";
import { videoId } from "./videoId.js";

const QUERY = `query Video($id: ID!) {
  video(id: $id) { id title status duration tags coverUrl }
}`;

/** One video as a player's page reads it. */
export const video: Workload = {
  graphql: (n) => ({
    path: "",
    body: JSON.stringify({ query: QUERY, variables: { id: videoId(n) } }),
    isRight: (answer) =>
      isDeepStrictEqual(answer, {
        data: {
          video: {
            id: videoId(n),
            title: `Lecture ${n}`,
            status: "NORMAL",
            duration: 5413.24,
            tags: ["course", "physics", "2026"],
            coverUrl: `https://media.example.com/${videoId(n)}/cover.jpg`,
          },
        },
      }),
  }),
  calls: (n) => ({
    path: "GetVideoInfos",
    body: JSON.stringify({ VideoIds: videoId(n) }),
    isRight: (answer) => titlesIn(answer).join() === `Lecture ${n}`,
  }),
};

/** The titles in an answer to `GetVideoInfos`. */
export function titlesIn(answer: unknown): readonly string[] {
  const { VideoList } = answer as {
    readonly VideoList: readonly { readonly Title: string }[];
  };
  return VideoList.map(({ Title }) => Title);
}
