// The values stand in the documents: GraphiQL leaves the variables of the tab that it opens with empty.

const create = `# 1. Register a video, and get what uploads its file:
# the vendor's SDK takes uploadAddress and uploadAuth.
mutation CreateUpload {
  createUpload(
    input: { title: "My video", fileName: "my.mp4" }
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

const refresh = `# 2. An upload has outlived its 3,000 seconds:
# get a new credential for the same video.
mutation RefreshUpload {
  refreshUpload(
    videoId: "c6a23a870c8c4ffcd40cbd3813330001"
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

const watch = `# 3. How far are they? A video that is ready is NORMAL.
# These are the emulator's; put an id of yours here.
query Watch {
  videos(
    ids: [
      "c6a23a870c8c4ffcd40cbd3813330001"
      "c6a23a870c8c4ffcd40cbd3813330008"
      "c6a23a870c8c4ffcd40cbd3813330009"
    ]
  ) {
    id
    title
    status
    size
    duration
  }
}
`;

const play = `# 4. It is NORMAL: what the vendor's player needs,
# and the URLs for any other.
query Play {
  video(id: "c6a23a870c8c4ffcd40cbd3813330008") {
    title
    playAuth {
      playAuth
      expiresInSeconds
    }
    playback(formats: [M3U8]) {
      streams {
        format
        definition
        url
      }
    }
  }
}
`;

/** The tabs that the page opens with, ready to run: the way of a video, from its upload to a player. */
export const preparedTabs: readonly { readonly query: string }[] = [
  { query: create },
  { query: refresh },
  { query: watch },
  { query: play },
];
