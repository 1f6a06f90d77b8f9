interface PreparedTab {
  readonly query: string;
  readonly variables?: string;
}

const watch = `# Is the video ready to play?
# The id is one of the emulator's.
query Video($id: ID!) {
  video(id: $id) {
    id
    title
    status
    size
  }
}
`;

const refresh = `# An upload has outlived its credential:
# get a new one for the same video.
mutation RefreshUpload($videoId: ID!) {
  refreshUpload(videoId: $videoId) {
    requestId
    videoId
    uploadAddress
    uploadAuth
    expiresAt
    location {
      endpoint
      bucket
      objectKey
    }
    video {
      title
      status
    }
  }
}
`;

/** The tabs that the page opens with, ready to run. */
export const preparedTabs: readonly PreparedTab[] = [
  {
    query: watch,
    variables: JSON.stringify(
      { id: "c6a23a870c8c4ffcd40cbd3813330008" },
      null,
      2,
    ),
  },
  {
    query: refresh,
    variables: JSON.stringify(
      { videoId: "c6a23a870c8c4ffcd40cbd3813330001" },
      null,
      2,
    ),
  },
];
