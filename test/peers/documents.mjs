/** The documents of the main story, as a page writes them by hand; named as Relay's compiler wants it. */

const CREDENTIAL = `
  uploadAddress uploadAuth expiresInSeconds
  location { endpoint bucket objectKey }
  sts { accessKeyId accessKeySecret securityToken }`;

const VIDEO = "id title description status tags";

export const CREATE = `mutation PeerCreateMutation($input: CreateUploadInput!) {
  createUpload(input: $input) { videoId ${CREDENTIAL} }
}`;

export const REFRESH = `mutation PeerRefreshMutation($videoId: ID!) {
  refreshUpload(videoId: $videoId) { videoId ${CREDENTIAL} }
}`;

export const READ = `query PeerReadQuery($id: ID!) { video(id: $id) { ${VIDEO} } }`;

export const READ_TWO = `query PeerReadTwoQuery($ids: [ID!]!) {
  videos(ids: $ids) { id title }
}`;

export const WATCH = `subscription PeerWatchSubscription($id: ID!) {
  videoUpdated(id: $id) { ${VIDEO} }
}`;

export const REFUSED = "query PeerRefusedQuery { nothing }";

/** The same credential, by a fragment on an interface: caches have to know what implements it. */
export const CREATE_BY_INTERFACE = `mutation PeerCreateByInterfaceMutation($input: CreateUploadInput!) {
  createUpload(input: $input) { __typename videoId ...Credential }
}
fragment Credential on UploadCredential { ${CREDENTIAL} }`;

/** The description is longer than a packet of a network, once it is written in ASCII. */
export const DESCRIPTION = "课程介绍".repeat(80);

export const INPUT = {
  fileName: "lesson.mp4",
  title: "第一课",
  description: DESCRIPTION,
  tags: ["peers"],
};

/** A seeded video that can be played, one that is still uploading, and none. */
export const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
export const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
export const GONE = "c6a23a870c8c4ffcd40cbd381333ffff";
