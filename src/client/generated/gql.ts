/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    ...UploadCredentialParts\n  }\n}": typeof types.CreateUploadDocument,
    "query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName\n      fileUrl\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        ...MediaStreamParts\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        ...MediaStreamParts\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}\n\nfragment MediaStreamParts on MediaStream {\n  index\n  codecName\n  codecLongName\n  codecTimeBase\n  codecTagString\n  codecTag\n  timeBase\n  startTime\n  duration\n  bitrate\n  frameCount\n  language\n}": typeof types.MezzanineDocument,
    "query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}": typeof types.PlaybackDocument,
    "mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    ...UploadCredentialParts\n  }\n}": typeof types.RefreshUploadDocument,
    "fragment UploadCredentialParts on UploadCredential {\n  requestId\n  uploadAddress\n  uploadAuth\n  expiresAt\n  expiresInSeconds\n  location {\n    endpoint\n    bucket\n    objectKey\n  }\n  sts {\n    accessKeyId\n    accessKeySecret\n    securityToken\n    expiresAt\n  }\n}": typeof types.UploadCredentialPartsFragmentDoc,
    "query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}": typeof types.VideoDocument,
    "fragment VideoParts on Video {\n  id\n  referenceId\n  title\n  description\n  status\n  tags\n  category {\n    id\n    name\n  }\n  size\n  duration\n  coverUrl\n  snapshots\n  createdAt\n  modifiedAt\n  templateGroupId\n  storageLocation\n  storageClass\n  restoreStatus\n  restoreExpiresAt\n  downloadSwitch\n  appId\n  userData {\n    extend\n    callbackUrl\n    accelerateDomain\n  }\n}": typeof types.VideoPartsFragmentDoc,
    "query VideoReview($id: ID!) {\n  video(id: $id) {\n    id\n    auditStatus\n    regionId\n  }\n}": typeof types.VideoReviewDocument,
    "query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}": typeof types.VideosDocument,
};
const documents: Documents = {
    "mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    ...UploadCredentialParts\n  }\n}": types.CreateUploadDocument,
    "query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName\n      fileUrl\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        ...MediaStreamParts\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        ...MediaStreamParts\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}\n\nfragment MediaStreamParts on MediaStream {\n  index\n  codecName\n  codecLongName\n  codecTimeBase\n  codecTagString\n  codecTag\n  timeBase\n  startTime\n  duration\n  bitrate\n  frameCount\n  language\n}": types.MezzanineDocument,
    "query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}": types.PlaybackDocument,
    "mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    ...UploadCredentialParts\n  }\n}": types.RefreshUploadDocument,
    "fragment UploadCredentialParts on UploadCredential {\n  requestId\n  uploadAddress\n  uploadAuth\n  expiresAt\n  expiresInSeconds\n  location {\n    endpoint\n    bucket\n    objectKey\n  }\n  sts {\n    accessKeyId\n    accessKeySecret\n    securityToken\n    expiresAt\n  }\n}": types.UploadCredentialPartsFragmentDoc,
    "query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}": types.VideoDocument,
    "fragment VideoParts on Video {\n  id\n  referenceId\n  title\n  description\n  status\n  tags\n  category {\n    id\n    name\n  }\n  size\n  duration\n  coverUrl\n  snapshots\n  createdAt\n  modifiedAt\n  templateGroupId\n  storageLocation\n  storageClass\n  restoreStatus\n  restoreExpiresAt\n  downloadSwitch\n  appId\n  userData {\n    extend\n    callbackUrl\n    accelerateDomain\n  }\n}": types.VideoPartsFragmentDoc,
    "query VideoReview($id: ID!) {\n  video(id: $id) {\n    id\n    auditStatus\n    regionId\n  }\n}": types.VideoReviewDocument,
    "query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}": types.VideosDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    ...UploadCredentialParts\n  }\n}"): (typeof documents)["mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    ...UploadCredentialParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName\n      fileUrl\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        ...MediaStreamParts\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        ...MediaStreamParts\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}\n\nfragment MediaStreamParts on MediaStream {\n  index\n  codecName\n  codecLongName\n  codecTimeBase\n  codecTagString\n  codecTag\n  timeBase\n  startTime\n  duration\n  bitrate\n  frameCount\n  language\n}"): (typeof documents)["query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName\n      fileUrl\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        ...MediaStreamParts\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        ...MediaStreamParts\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}\n\nfragment MediaStreamParts on MediaStream {\n  index\n  codecName\n  codecLongName\n  codecTimeBase\n  codecTagString\n  codecTag\n  timeBase\n  startTime\n  duration\n  bitrate\n  frameCount\n  language\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}"): (typeof documents)["query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    ...UploadCredentialParts\n  }\n}"): (typeof documents)["mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    ...UploadCredentialParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment UploadCredentialParts on UploadCredential {\n  requestId\n  uploadAddress\n  uploadAuth\n  expiresAt\n  expiresInSeconds\n  location {\n    endpoint\n    bucket\n    objectKey\n  }\n  sts {\n    accessKeyId\n    accessKeySecret\n    securityToken\n    expiresAt\n  }\n}"): (typeof documents)["fragment UploadCredentialParts on UploadCredential {\n  requestId\n  uploadAddress\n  uploadAuth\n  expiresAt\n  expiresInSeconds\n  location {\n    endpoint\n    bucket\n    objectKey\n  }\n  sts {\n    accessKeyId\n    accessKeySecret\n    securityToken\n    expiresAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}"): (typeof documents)["query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment VideoParts on Video {\n  id\n  referenceId\n  title\n  description\n  status\n  tags\n  category {\n    id\n    name\n  }\n  size\n  duration\n  coverUrl\n  snapshots\n  createdAt\n  modifiedAt\n  templateGroupId\n  storageLocation\n  storageClass\n  restoreStatus\n  restoreExpiresAt\n  downloadSwitch\n  appId\n  userData {\n    extend\n    callbackUrl\n    accelerateDomain\n  }\n}"): (typeof documents)["fragment VideoParts on Video {\n  id\n  referenceId\n  title\n  description\n  status\n  tags\n  category {\n    id\n    name\n  }\n  size\n  duration\n  coverUrl\n  snapshots\n  createdAt\n  modifiedAt\n  templateGroupId\n  storageLocation\n  storageClass\n  restoreStatus\n  restoreExpiresAt\n  downloadSwitch\n  appId\n  userData {\n    extend\n    callbackUrl\n    accelerateDomain\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query VideoReview($id: ID!) {\n  video(id: $id) {\n    id\n    auditStatus\n    regionId\n  }\n}"): (typeof documents)["query VideoReview($id: ID!) {\n  video(id: $id) {\n    id\n    auditStatus\n    regionId\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}"): (typeof documents)["query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;