import { isDeepStrictEqual } from "node:util";
import type { Workload } from "../load/Workload.js";
import { titlesIn } from "./video.js";
import { videoId } from "./videoId.js";

const COUNT = 200;
/** What `GetVideoInfos` takes. */
const PER_CALL = 20;

const QUERY = `query Entities($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Video { id title status }
  }
}`;

/** What a router asks for when another subgraph names 200 videos. */
export const entities: Workload = {
  graphql: (n) => ({
    path: "",
    body: JSON.stringify({
      query: QUERY,
      variables: {
        representations: numbersFrom(n).map((number) => ({
          __typename: "Video",
          id: videoId(number),
        })),
      },
    }),
    isRight: (answer) =>
      isDeepStrictEqual(answer, {
        data: {
          _entities: numbersFrom(n).map((number) => ({
            id: videoId(number),
            title: `Lecture ${number}`,
            status: "NORMAL",
          })),
        },
      }),
  }),
  calls: (n) => ({
    path: "GetVideoInfos",
    body: JSON.stringify(
      Array.from({ length: COUNT / PER_CALL }, (_, call) => ({
        VideoIds: numbersFrom(n)
          .slice(call * PER_CALL, (call + 1) * PER_CALL)
          .map(videoId)
          .join(),
      })),
    ),
    isRight: (answer) =>
      isDeepStrictEqual(
        (answer as readonly unknown[]).flatMap(titlesIn),
        numbersFrom(n).map((number) => `Lecture ${number}`),
      ),
  }),
};

function numbersFrom(n: number): readonly number[] {
  return Array.from({ length: COUNT }, (_, place) => n + place);
}
