// The ids stand in the documents: GraphiQL leaves the variables of the tab that it opens with empty.

const watch = `# Is the video ready to play?
# The id is one of the emulator's.
query Video {
  video(id: "c6a23a870c8c4ffcd40cbd3813330008") {
    id
    title
    status
    size
  }
}
`;

const refresh = `# An upload has outlived its credential:
# get a new one for the same video.
mutation RefreshUpload {
  refreshUpload(videoId: "c6a23a870c8c4ffcd40cbd3813330001") {
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
export const preparedTabs: readonly { readonly query: string }[] = [
  { query: watch },
  { query: refresh },
];
