/** A frozen video of the emulator's, still uploading: where it stands, what was created in this page takes its place. */
export const exampleVideoId = "c6a23a870c8c4ffcd40cbd3813330001";

/** Another, which plays. */
const playableVideoId = "c6a23a870c8c4ffcd40cbd3813330008";

// The values stand in the document: GraphiQL leaves the variables of the tab that it opens with empty.
const create = `# 1. Register a video, and get what uploads
# its file: the vendor's SDK takes
# uploadAddress and uploadAuth.
# The next tabs go on with its videoId.
mutation CreateUpload {
  createUpload(
    input: {
      title: "My video"
      fileName: "my.mp4"
    }
  ) {
    videoId
    uploadAddress
    uploadAuth
    expiresInSeconds
    location {
      endpoint
      bucket
      objectKey
    }
  }
}
`;

const watch = `# 2. Watch it live: its state now, then after
# each change, until it is final.
# Press Stop to end it.
subscription WatchItLive($videoId: ID!) {
  videoUpdated(
    id: $videoId
    untilFinal: true
  ) {
    id
    title
    status
    size
    duration
  }
}
`;

const refresh = `# 3. The upload outlived its 3,000 seconds:
# get a new credential for the same video.
mutation RefreshUpload($videoId: ID!) {
  refreshUpload(
    videoId: $videoId
    onlyWhileUploading: true
  ) {
    videoId
    uploadAddress
    uploadAuth
    expiresInSeconds
    video {
      title
      status
    }
  }
}
`;

const play = `# 4. It is NORMAL: URLs for any player, and
# what the vendor's own needs. The first URL
# opens from the line below the answer.
query Play($videoId: ID!) {
  video(id: $videoId) {
    title
    playback(formats: [MP4]) {
      streams {
        format
        definition
        url
      }
    }
    playAuth {
      playAuth
      expiresInSeconds
    }
  }
}
`;

const image = `# 5. An image is uploaded in the same way.
mutation AnImage {
  createImageUpload(
    input: {
      type: COVER
      fileName: "cover.png"
    }
  ) {
    imageId
    imageUrl
    uploadAddress
    uploadAuth
    expiresInSeconds
  }
}
`;

const search = `# 6. Find videos. endCursor is the argument
# "after" of the next page.
query Search($filter: VideoFilter) {
  searchVideos(filter: $filter, first: 5) {
    totalCount
    edges {
      node {
        id
        title
        status
        createdAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;

const error = `# 7. How an error looks: code is for programs,
# requestId for the vendor's support.
query AnError {
  video(id: "there-is-no-such-video") {
    title
  }
}
`;

/** A tab as GraphiQL takes it. */
export interface PreparedTab {
  readonly query: string;
  /** In JSON. */
  readonly variables?: string;
}

/** The tabs that the page opens with, ready to run: the way of a video, from its upload to a player, and what is beside it. */
export const preparedTabs: readonly PreparedTab[] = [
  { query: create },
  { query: watch, variables: json({ videoId: exampleVideoId }) },
  { query: refresh, variables: json({ videoId: exampleVideoId }) },
  { query: play, variables: json({ videoId: playableVideoId }) },
  { query: image },
  { query: search, variables: json({ filter: { title: "Community" } }) },
  { query: error },
];

function json(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(variables, null, 2);
}
