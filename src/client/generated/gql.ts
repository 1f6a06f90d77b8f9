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
    "query AttachedMedia($ids: [ID!]!) {\n  attachedMedia(ids: $ids) {\n    ...AttachedMediaParts\n  }\n}": typeof types.AttachedMediaDocument,
    "fragment AttachedMediaParts on AttachedMedia {\n  id\n  title\n  description\n  type\n  status\n  tags\n  categories {\n    ...CategoryParts\n  }\n  url\n  createdAt\n  modifiedAt\n  storageLocation\n  appId\n}": typeof types.AttachedMediaPartsFragmentDoc,
    "query AttachedMediaUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  attachedMedia(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}": typeof types.AttachedMediaUrlsDocument,
    "mutation CancelUrlUploads($input: CancelUrlUploadsInput!) {\n  cancelUrlUploads(input: $input) {\n    requestId\n    results {\n      jobId\n      sourceUrl\n      outcome\n      cancelledJobIds\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}": typeof types.CancelUrlUploadsDocument,
    "query Categories($parentId: ID, $type: CategoryType, $orderBy: CategoryOrder, $first: Int, $after: String) {\n  categories(\n    parentId: $parentId\n    type: $type\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    parent {\n      ...CategoryParts\n    }\n    totalCount\n    edges {\n      cursor\n      node {\n        ...CategoryParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}": typeof types.CategoriesDocument,
    "query Category($id: ID!) {\n  category(id: $id) {\n    ...CategoryParts\n  }\n}": typeof types.CategoryDocument,
    "fragment CategoryParts on Category {\n  id\n  name\n  level\n  parentId\n  type\n  childCount\n}": typeof types.CategoryPartsFragmentDoc,
    "mutation CreateAttachedMediaUpload($input: CreateAttachedMediaUploadInput!) {\n  createAttachedMediaUpload(input: $input) {\n    mediaId\n    mediaUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": typeof types.CreateAttachedMediaUploadDocument,
    "mutation CreateImageUpload($input: CreateImageUploadInput!) {\n  createImageUpload(input: $input) {\n    imageId\n    imageUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": typeof types.CreateImageUploadDocument,
    "mutation CreateStreamUpload($input: CreateStreamUploadInput!) {\n  createStreamUpload(input: $input) {\n    requestId\n    jobId\n    videoId\n    fileUrl\n    upload {\n      ...UrlUploadParts\n    }\n  }\n}": typeof types.CreateStreamUploadDocument,
    "mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": typeof types.CreateUploadDocument,
    "mutation CreateUrlUploads($input: CreateUrlUploadsInput!) {\n  createUrlUploads(input: $input) {\n    requestId\n    results {\n      sourceUrl\n      outcome\n      jobId\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}": typeof types.CreateUrlUploadsDocument,
    "mutation DeleteMessageCallback($appId: ID) {\n  deleteMessageCallback(appId: $appId) {\n    requestId\n  }\n}": typeof types.DeleteMessageCallbackDocument,
    "mutation DeleteMultipartUpload($videoId: ID!) {\n  deleteMultipartUpload(videoId: $videoId) {\n    requestId\n    videoId\n  }\n}": typeof types.DeleteMultipartUploadDocument,
    "mutation DeleteVideos($input: DeleteVideosInput!) {\n  deleteVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      referenceId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n    }\n  }\n}": typeof types.DeleteVideosDocument,
    "query Image($id: ID!) {\n  image(id: $id) {\n    ...ImageParts\n  }\n}": typeof types.ImageDocument,
    "fragment ImageParts on Image {\n  id\n  title\n  description\n  type\n  status\n  tags\n  category {\n    id\n    name\n  }\n  url\n  mezzanine {\n    fileUrl\n    fileName\n    size\n    width\n    height\n  }\n  createdAt\n  storageLocation\n  appId\n}": typeof types.ImagePartsFragmentDoc,
    "query ImageUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  images(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}": typeof types.ImageUrlsDocument,
    "query Images($ids: [ID!]!) {\n  images(ids: $ids) {\n    ...ImageParts\n  }\n}": typeof types.ImagesDocument,
    "fragment ItemErrorParts on ItemError {\n  code\n  message\n  vodCode\n  retryable\n  retryAfterMs\n}": typeof types.ItemErrorPartsFragmentDoc,
    "query LibraryVideos($status: [VideoStatus!], $categoryId: ID, $createdAt: TimeSpan, $storageLocation: String, $referenceIds: [ID!], $orderBy: LibraryOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  libraryVideos(\n    status: $status\n    categoryId: $categoryId\n    createdAt: $createdAt\n    storageLocation: $storageLocation\n    referenceIds: $referenceIds\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    ...VideoPageParts\n  }\n}": typeof types.LibraryVideosDocument,
    "subscription MediaEvents($filter: MediaEventFilter) {\n  mediaEvents(filter: $filter) {\n    type\n    mediaKind\n    mediaId\n    jobId\n    at\n    outcome\n    missed\n    video {\n      id\n      status\n      title\n    }\n  }\n}": typeof types.MediaEventsDocument,
    "query MediaLibrary($filter: VideoFilter, $first: Int! = 20, $after: String) {\n  searchVideos(filter: $filter, first: $first, after: $after) {\n    totalCount\n    edges {\n      node {\n        id\n        title\n        status\n        category {\n          id\n          name\n        }\n        mezzanine {\n          fileName\n          size\n        }\n        playback {\n          streams {\n            definition\n            format\n            url\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.MediaLibraryDocument,
    "query MessageCallback($appId: ID) {\n  messageCallback(appId: $appId) {\n    ...MessageCallbackParts\n  }\n}": typeof types.MessageCallbackDocument,
    "fragment MessageCallbackParts on MessageCallback {\n  appId\n  http {\n    url\n    signed\n  }\n  mns {\n    endpoint\n    queueName\n  }\n  eventTypes\n}": typeof types.MessageCallbackPartsFragmentDoc,
    "query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false, $withFile: Boolean = true) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName @include(if: $withFile)\n      fileUrl @include(if: $withFile)\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}": typeof types.MezzanineDocument,
    "query PlayAuth($id: ID!, $ttl: Int = 100) {\n  video(id: $id) {\n    id\n    playAuth(ttl: $ttl) {\n      playAuth\n      expiresAt\n      expiresInSeconds\n    }\n  }\n}": typeof types.PlayAuthDocument,
    "query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}": typeof types.PlaybackDocument,
    "mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": typeof types.RefreshUploadDocument,
    "mutation RegisterMedia($input: RegisterMediaInput!) {\n  registerMedia(input: $input) {\n    requestId\n    results {\n      fileUrl\n      outcome\n      videoId\n      video {\n        ...VideoParts\n      }\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}": typeof types.RegisterMediaDocument,
    "query SearchVideos($filter: VideoFilter, $orderBy: VideoOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  searchVideos(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    ...VideoPageParts\n  }\n}": typeof types.SearchVideosDocument,
    "mutation SetMessageCallback($input: SetMessageCallbackInput!) {\n  setMessageCallback(input: $input) {\n    requestId\n    messageCallback {\n      ...MessageCallbackParts\n    }\n  }\n}": typeof types.SetMessageCallbackDocument,
    "fragment StsCredentialParts on StsCredential {\n  accessKeyId\n  accessKeySecret\n  securityToken\n  expiresAt\n}": typeof types.StsCredentialPartsFragmentDoc,
    "mutation UpdateVideo($input: UpdateVideoInput!) {\n  updateVideo(input: $input) {\n    requestId\n    videoId\n    video {\n      ...VideoParts\n    }\n  }\n}": typeof types.UpdateVideoDocument,
    "mutation UpdateVideos($input: UpdateVideosInput!) {\n  updateVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n      video {\n        ...VideoParts\n      }\n    }\n  }\n}": typeof types.UpdateVideosDocument,
    "query UploadDetails($ids: [ID!]!) {\n  videos(ids: $ids) {\n    id\n    uploadDetails {\n      status\n      fileSize\n      uploadedSize\n      uploadedRatio\n      source\n      deviceModel\n      ipAddress\n      createdAt\n      modifiedAt\n      completedAt\n    }\n  }\n}": typeof types.UploadDetailsDocument,
    "fragment UploadLocationParts on UploadLocation {\n  endpoint\n  bucket\n  objectKey\n}": typeof types.UploadLocationPartsFragmentDoc,
    "fragment UrlUploadParts on UrlUpload {\n  id\n  sourceUrl\n  status\n  fileSize\n  createdAt\n  completedAt\n  error {\n    code\n    message\n  }\n  userData {\n    extend\n  }\n  videoId\n}": typeof types.UrlUploadPartsFragmentDoc,
    "query UrlUploadVideos($jobIds: [ID!]) {\n  urlUploads(jobIds: $jobIds) {\n    id\n    status\n    video {\n      ...VideoParts\n    }\n  }\n}": typeof types.UrlUploadVideosDocument,
    "query UrlUploads($jobIds: [ID!], $sourceUrls: [URL!]) {\n  urlUploads(jobIds: $jobIds, sourceUrls: $sourceUrls) {\n    ...UrlUploadParts\n  }\n}": typeof types.UrlUploadsDocument,
    "query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}": typeof types.VideoDocument,
    "fragment VideoPageParts on VideoConnection {\n  totalCount\n  edges {\n    cursor\n    node {\n      id\n      referenceId\n      title\n      description\n      status\n      tags\n      category {\n        id\n        name\n      }\n      size\n      duration\n      coverUrl\n      snapshots\n      createdAt\n      modifiedAt\n      storageLocation\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      appId\n    }\n  }\n  pageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n}": typeof types.VideoPagePartsFragmentDoc,
    "fragment VideoParts on Video {\n  id\n  referenceId\n  title\n  description\n  status\n  tags\n  category {\n    id\n    name\n  }\n  size\n  duration\n  coverUrl\n  snapshots\n  createdAt\n  modifiedAt\n  templateGroupId\n  storageLocation\n  storageClass\n  restoreStatus\n  restoreExpiresAt\n  downloadSwitch\n  appId\n  userData {\n    extend\n    callbackUrl\n    accelerateDomain\n  }\n}": typeof types.VideoPartsFragmentDoc,
    "query VideoReview($id: ID!) {\n  video(id: $id) {\n    id\n    auditStatus\n    regionId\n  }\n}": typeof types.VideoReviewDocument,
    "subscription VideoUpdated($id: ID!, $untilFinal: Boolean) {\n  videoUpdated(id: $id, untilFinal: $untilFinal) {\n    ...VideoParts\n  }\n}": typeof types.VideoUpdatedDocument,
    "query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}": typeof types.VideosDocument,
};
const documents: Documents = {
    "query AttachedMedia($ids: [ID!]!) {\n  attachedMedia(ids: $ids) {\n    ...AttachedMediaParts\n  }\n}": types.AttachedMediaDocument,
    "fragment AttachedMediaParts on AttachedMedia {\n  id\n  title\n  description\n  type\n  status\n  tags\n  categories {\n    ...CategoryParts\n  }\n  url\n  createdAt\n  modifiedAt\n  storageLocation\n  appId\n}": types.AttachedMediaPartsFragmentDoc,
    "query AttachedMediaUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  attachedMedia(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}": types.AttachedMediaUrlsDocument,
    "mutation CancelUrlUploads($input: CancelUrlUploadsInput!) {\n  cancelUrlUploads(input: $input) {\n    requestId\n    results {\n      jobId\n      sourceUrl\n      outcome\n      cancelledJobIds\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}": types.CancelUrlUploadsDocument,
    "query Categories($parentId: ID, $type: CategoryType, $orderBy: CategoryOrder, $first: Int, $after: String) {\n  categories(\n    parentId: $parentId\n    type: $type\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    parent {\n      ...CategoryParts\n    }\n    totalCount\n    edges {\n      cursor\n      node {\n        ...CategoryParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}": types.CategoriesDocument,
    "query Category($id: ID!) {\n  category(id: $id) {\n    ...CategoryParts\n  }\n}": types.CategoryDocument,
    "fragment CategoryParts on Category {\n  id\n  name\n  level\n  parentId\n  type\n  childCount\n}": types.CategoryPartsFragmentDoc,
    "mutation CreateAttachedMediaUpload($input: CreateAttachedMediaUploadInput!) {\n  createAttachedMediaUpload(input: $input) {\n    mediaId\n    mediaUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": types.CreateAttachedMediaUploadDocument,
    "mutation CreateImageUpload($input: CreateImageUploadInput!) {\n  createImageUpload(input: $input) {\n    imageId\n    imageUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": types.CreateImageUploadDocument,
    "mutation CreateStreamUpload($input: CreateStreamUploadInput!) {\n  createStreamUpload(input: $input) {\n    requestId\n    jobId\n    videoId\n    fileUrl\n    upload {\n      ...UrlUploadParts\n    }\n  }\n}": types.CreateStreamUploadDocument,
    "mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": types.CreateUploadDocument,
    "mutation CreateUrlUploads($input: CreateUrlUploadsInput!) {\n  createUrlUploads(input: $input) {\n    requestId\n    results {\n      sourceUrl\n      outcome\n      jobId\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}": types.CreateUrlUploadsDocument,
    "mutation DeleteMessageCallback($appId: ID) {\n  deleteMessageCallback(appId: $appId) {\n    requestId\n  }\n}": types.DeleteMessageCallbackDocument,
    "mutation DeleteMultipartUpload($videoId: ID!) {\n  deleteMultipartUpload(videoId: $videoId) {\n    requestId\n    videoId\n  }\n}": types.DeleteMultipartUploadDocument,
    "mutation DeleteVideos($input: DeleteVideosInput!) {\n  deleteVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      referenceId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n    }\n  }\n}": types.DeleteVideosDocument,
    "query Image($id: ID!) {\n  image(id: $id) {\n    ...ImageParts\n  }\n}": types.ImageDocument,
    "fragment ImageParts on Image {\n  id\n  title\n  description\n  type\n  status\n  tags\n  category {\n    id\n    name\n  }\n  url\n  mezzanine {\n    fileUrl\n    fileName\n    size\n    width\n    height\n  }\n  createdAt\n  storageLocation\n  appId\n}": types.ImagePartsFragmentDoc,
    "query ImageUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  images(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}": types.ImageUrlsDocument,
    "query Images($ids: [ID!]!) {\n  images(ids: $ids) {\n    ...ImageParts\n  }\n}": types.ImagesDocument,
    "fragment ItemErrorParts on ItemError {\n  code\n  message\n  vodCode\n  retryable\n  retryAfterMs\n}": types.ItemErrorPartsFragmentDoc,
    "query LibraryVideos($status: [VideoStatus!], $categoryId: ID, $createdAt: TimeSpan, $storageLocation: String, $referenceIds: [ID!], $orderBy: LibraryOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  libraryVideos(\n    status: $status\n    categoryId: $categoryId\n    createdAt: $createdAt\n    storageLocation: $storageLocation\n    referenceIds: $referenceIds\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    ...VideoPageParts\n  }\n}": types.LibraryVideosDocument,
    "subscription MediaEvents($filter: MediaEventFilter) {\n  mediaEvents(filter: $filter) {\n    type\n    mediaKind\n    mediaId\n    jobId\n    at\n    outcome\n    missed\n    video {\n      id\n      status\n      title\n    }\n  }\n}": types.MediaEventsDocument,
    "query MediaLibrary($filter: VideoFilter, $first: Int! = 20, $after: String) {\n  searchVideos(filter: $filter, first: $first, after: $after) {\n    totalCount\n    edges {\n      node {\n        id\n        title\n        status\n        category {\n          id\n          name\n        }\n        mezzanine {\n          fileName\n          size\n        }\n        playback {\n          streams {\n            definition\n            format\n            url\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.MediaLibraryDocument,
    "query MessageCallback($appId: ID) {\n  messageCallback(appId: $appId) {\n    ...MessageCallbackParts\n  }\n}": types.MessageCallbackDocument,
    "fragment MessageCallbackParts on MessageCallback {\n  appId\n  http {\n    url\n    signed\n  }\n  mns {\n    endpoint\n    queueName\n  }\n  eventTypes\n}": types.MessageCallbackPartsFragmentDoc,
    "query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false, $withFile: Boolean = true) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName @include(if: $withFile)\n      fileUrl @include(if: $withFile)\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}": types.MezzanineDocument,
    "query PlayAuth($id: ID!, $ttl: Int = 100) {\n  video(id: $id) {\n    id\n    playAuth(ttl: $ttl) {\n      playAuth\n      expiresAt\n      expiresInSeconds\n    }\n  }\n}": types.PlayAuthDocument,
    "query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}": types.PlaybackDocument,
    "mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}": types.RefreshUploadDocument,
    "mutation RegisterMedia($input: RegisterMediaInput!) {\n  registerMedia(input: $input) {\n    requestId\n    results {\n      fileUrl\n      outcome\n      videoId\n      video {\n        ...VideoParts\n      }\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}": types.RegisterMediaDocument,
    "query SearchVideos($filter: VideoFilter, $orderBy: VideoOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  searchVideos(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    ...VideoPageParts\n  }\n}": types.SearchVideosDocument,
    "mutation SetMessageCallback($input: SetMessageCallbackInput!) {\n  setMessageCallback(input: $input) {\n    requestId\n    messageCallback {\n      ...MessageCallbackParts\n    }\n  }\n}": types.SetMessageCallbackDocument,
    "fragment StsCredentialParts on StsCredential {\n  accessKeyId\n  accessKeySecret\n  securityToken\n  expiresAt\n}": types.StsCredentialPartsFragmentDoc,
    "mutation UpdateVideo($input: UpdateVideoInput!) {\n  updateVideo(input: $input) {\n    requestId\n    videoId\n    video {\n      ...VideoParts\n    }\n  }\n}": types.UpdateVideoDocument,
    "mutation UpdateVideos($input: UpdateVideosInput!) {\n  updateVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n      video {\n        ...VideoParts\n      }\n    }\n  }\n}": types.UpdateVideosDocument,
    "query UploadDetails($ids: [ID!]!) {\n  videos(ids: $ids) {\n    id\n    uploadDetails {\n      status\n      fileSize\n      uploadedSize\n      uploadedRatio\n      source\n      deviceModel\n      ipAddress\n      createdAt\n      modifiedAt\n      completedAt\n    }\n  }\n}": types.UploadDetailsDocument,
    "fragment UploadLocationParts on UploadLocation {\n  endpoint\n  bucket\n  objectKey\n}": types.UploadLocationPartsFragmentDoc,
    "fragment UrlUploadParts on UrlUpload {\n  id\n  sourceUrl\n  status\n  fileSize\n  createdAt\n  completedAt\n  error {\n    code\n    message\n  }\n  userData {\n    extend\n  }\n  videoId\n}": types.UrlUploadPartsFragmentDoc,
    "query UrlUploadVideos($jobIds: [ID!]) {\n  urlUploads(jobIds: $jobIds) {\n    id\n    status\n    video {\n      ...VideoParts\n    }\n  }\n}": types.UrlUploadVideosDocument,
    "query UrlUploads($jobIds: [ID!], $sourceUrls: [URL!]) {\n  urlUploads(jobIds: $jobIds, sourceUrls: $sourceUrls) {\n    ...UrlUploadParts\n  }\n}": types.UrlUploadsDocument,
    "query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}": types.VideoDocument,
    "fragment VideoPageParts on VideoConnection {\n  totalCount\n  edges {\n    cursor\n    node {\n      id\n      referenceId\n      title\n      description\n      status\n      tags\n      category {\n        id\n        name\n      }\n      size\n      duration\n      coverUrl\n      snapshots\n      createdAt\n      modifiedAt\n      storageLocation\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      appId\n    }\n  }\n  pageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n}": types.VideoPagePartsFragmentDoc,
    "fragment VideoParts on Video {\n  id\n  referenceId\n  title\n  description\n  status\n  tags\n  category {\n    id\n    name\n  }\n  size\n  duration\n  coverUrl\n  snapshots\n  createdAt\n  modifiedAt\n  templateGroupId\n  storageLocation\n  storageClass\n  restoreStatus\n  restoreExpiresAt\n  downloadSwitch\n  appId\n  userData {\n    extend\n    callbackUrl\n    accelerateDomain\n  }\n}": types.VideoPartsFragmentDoc,
    "query VideoReview($id: ID!) {\n  video(id: $id) {\n    id\n    auditStatus\n    regionId\n  }\n}": types.VideoReviewDocument,
    "subscription VideoUpdated($id: ID!, $untilFinal: Boolean) {\n  videoUpdated(id: $id, untilFinal: $untilFinal) {\n    ...VideoParts\n  }\n}": types.VideoUpdatedDocument,
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
export function graphql(source: "query AttachedMedia($ids: [ID!]!) {\n  attachedMedia(ids: $ids) {\n    ...AttachedMediaParts\n  }\n}"): (typeof documents)["query AttachedMedia($ids: [ID!]!) {\n  attachedMedia(ids: $ids) {\n    ...AttachedMediaParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AttachedMediaParts on AttachedMedia {\n  id\n  title\n  description\n  type\n  status\n  tags\n  categories {\n    ...CategoryParts\n  }\n  url\n  createdAt\n  modifiedAt\n  storageLocation\n  appId\n}"): (typeof documents)["fragment AttachedMediaParts on AttachedMedia {\n  id\n  title\n  description\n  type\n  status\n  tags\n  categories {\n    ...CategoryParts\n  }\n  url\n  createdAt\n  modifiedAt\n  storageLocation\n  appId\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AttachedMediaUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  attachedMedia(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}"): (typeof documents)["query AttachedMediaUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  attachedMedia(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelUrlUploads($input: CancelUrlUploadsInput!) {\n  cancelUrlUploads(input: $input) {\n    requestId\n    results {\n      jobId\n      sourceUrl\n      outcome\n      cancelledJobIds\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}"): (typeof documents)["mutation CancelUrlUploads($input: CancelUrlUploadsInput!) {\n  cancelUrlUploads(input: $input) {\n    requestId\n    results {\n      jobId\n      sourceUrl\n      outcome\n      cancelledJobIds\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Categories($parentId: ID, $type: CategoryType, $orderBy: CategoryOrder, $first: Int, $after: String) {\n  categories(\n    parentId: $parentId\n    type: $type\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    parent {\n      ...CategoryParts\n    }\n    totalCount\n    edges {\n      cursor\n      node {\n        ...CategoryParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Categories($parentId: ID, $type: CategoryType, $orderBy: CategoryOrder, $first: Int, $after: String) {\n  categories(\n    parentId: $parentId\n    type: $type\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    parent {\n      ...CategoryParts\n    }\n    totalCount\n    edges {\n      cursor\n      node {\n        ...CategoryParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Category($id: ID!) {\n  category(id: $id) {\n    ...CategoryParts\n  }\n}"): (typeof documents)["query Category($id: ID!) {\n  category(id: $id) {\n    ...CategoryParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment CategoryParts on Category {\n  id\n  name\n  level\n  parentId\n  type\n  childCount\n}"): (typeof documents)["fragment CategoryParts on Category {\n  id\n  name\n  level\n  parentId\n  type\n  childCount\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateAttachedMediaUpload($input: CreateAttachedMediaUploadInput!) {\n  createAttachedMediaUpload(input: $input) {\n    mediaId\n    mediaUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"): (typeof documents)["mutation CreateAttachedMediaUpload($input: CreateAttachedMediaUploadInput!) {\n  createAttachedMediaUpload(input: $input) {\n    mediaId\n    mediaUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateImageUpload($input: CreateImageUploadInput!) {\n  createImageUpload(input: $input) {\n    imageId\n    imageUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"): (typeof documents)["mutation CreateImageUpload($input: CreateImageUploadInput!) {\n  createImageUpload(input: $input) {\n    imageId\n    imageUrl\n    fileUrl\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateStreamUpload($input: CreateStreamUploadInput!) {\n  createStreamUpload(input: $input) {\n    requestId\n    jobId\n    videoId\n    fileUrl\n    upload {\n      ...UrlUploadParts\n    }\n  }\n}"): (typeof documents)["mutation CreateStreamUpload($input: CreateStreamUploadInput!) {\n  createStreamUpload(input: $input) {\n    requestId\n    jobId\n    videoId\n    fileUrl\n    upload {\n      ...UrlUploadParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"): (typeof documents)["mutation CreateUpload($input: CreateUploadInput!) {\n  createUpload(input: $input) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateUrlUploads($input: CreateUrlUploadsInput!) {\n  createUrlUploads(input: $input) {\n    requestId\n    results {\n      sourceUrl\n      outcome\n      jobId\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}"): (typeof documents)["mutation CreateUrlUploads($input: CreateUrlUploadsInput!) {\n  createUrlUploads(input: $input) {\n    requestId\n    results {\n      sourceUrl\n      outcome\n      jobId\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeleteMessageCallback($appId: ID) {\n  deleteMessageCallback(appId: $appId) {\n    requestId\n  }\n}"): (typeof documents)["mutation DeleteMessageCallback($appId: ID) {\n  deleteMessageCallback(appId: $appId) {\n    requestId\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeleteMultipartUpload($videoId: ID!) {\n  deleteMultipartUpload(videoId: $videoId) {\n    requestId\n    videoId\n  }\n}"): (typeof documents)["mutation DeleteMultipartUpload($videoId: ID!) {\n  deleteMultipartUpload(videoId: $videoId) {\n    requestId\n    videoId\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeleteVideos($input: DeleteVideosInput!) {\n  deleteVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      referenceId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n    }\n  }\n}"): (typeof documents)["mutation DeleteVideos($input: DeleteVideosInput!) {\n  deleteVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      referenceId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Image($id: ID!) {\n  image(id: $id) {\n    ...ImageParts\n  }\n}"): (typeof documents)["query Image($id: ID!) {\n  image(id: $id) {\n    ...ImageParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ImageParts on Image {\n  id\n  title\n  description\n  type\n  status\n  tags\n  category {\n    id\n    name\n  }\n  url\n  mezzanine {\n    fileUrl\n    fileName\n    size\n    width\n    height\n  }\n  createdAt\n  storageLocation\n  appId\n}"): (typeof documents)["fragment ImageParts on Image {\n  id\n  title\n  description\n  type\n  status\n  tags\n  category {\n    id\n    name\n  }\n  url\n  mezzanine {\n    fileUrl\n    fileName\n    size\n    width\n    height\n  }\n  createdAt\n  storageLocation\n  appId\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImageUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  images(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}"): (typeof documents)["query ImageUrls($ids: [ID!]!, $outputType: OutputType, $authTimeout: Int) {\n  images(ids: $ids) {\n    id\n    url(outputType: $outputType, authTimeout: $authTimeout)\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Images($ids: [ID!]!) {\n  images(ids: $ids) {\n    ...ImageParts\n  }\n}"): (typeof documents)["query Images($ids: [ID!]!) {\n  images(ids: $ids) {\n    ...ImageParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ItemErrorParts on ItemError {\n  code\n  message\n  vodCode\n  retryable\n  retryAfterMs\n}"): (typeof documents)["fragment ItemErrorParts on ItemError {\n  code\n  message\n  vodCode\n  retryable\n  retryAfterMs\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LibraryVideos($status: [VideoStatus!], $categoryId: ID, $createdAt: TimeSpan, $storageLocation: String, $referenceIds: [ID!], $orderBy: LibraryOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  libraryVideos(\n    status: $status\n    categoryId: $categoryId\n    createdAt: $createdAt\n    storageLocation: $storageLocation\n    referenceIds: $referenceIds\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    ...VideoPageParts\n  }\n}"): (typeof documents)["query LibraryVideos($status: [VideoStatus!], $categoryId: ID, $createdAt: TimeSpan, $storageLocation: String, $referenceIds: [ID!], $orderBy: LibraryOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  libraryVideos(\n    status: $status\n    categoryId: $categoryId\n    createdAt: $createdAt\n    storageLocation: $storageLocation\n    referenceIds: $referenceIds\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    ...VideoPageParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription MediaEvents($filter: MediaEventFilter) {\n  mediaEvents(filter: $filter) {\n    type\n    mediaKind\n    mediaId\n    jobId\n    at\n    outcome\n    missed\n    video {\n      id\n      status\n      title\n    }\n  }\n}"): (typeof documents)["subscription MediaEvents($filter: MediaEventFilter) {\n  mediaEvents(filter: $filter) {\n    type\n    mediaKind\n    mediaId\n    jobId\n    at\n    outcome\n    missed\n    video {\n      id\n      status\n      title\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MediaLibrary($filter: VideoFilter, $first: Int! = 20, $after: String) {\n  searchVideos(filter: $filter, first: $first, after: $after) {\n    totalCount\n    edges {\n      node {\n        id\n        title\n        status\n        category {\n          id\n          name\n        }\n        mezzanine {\n          fileName\n          size\n        }\n        playback {\n          streams {\n            definition\n            format\n            url\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query MediaLibrary($filter: VideoFilter, $first: Int! = 20, $after: String) {\n  searchVideos(filter: $filter, first: $first, after: $after) {\n    totalCount\n    edges {\n      node {\n        id\n        title\n        status\n        category {\n          id\n          name\n        }\n        mezzanine {\n          fileName\n          size\n        }\n        playback {\n          streams {\n            definition\n            format\n            url\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MessageCallback($appId: ID) {\n  messageCallback(appId: $appId) {\n    ...MessageCallbackParts\n  }\n}"): (typeof documents)["query MessageCallback($appId: ID) {\n  messageCallback(appId: $appId) {\n    ...MessageCallbackParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MessageCallbackParts on MessageCallback {\n  appId\n  http {\n    url\n    signed\n  }\n  mns {\n    endpoint\n    queueName\n  }\n  eventTypes\n}"): (typeof documents)["fragment MessageCallbackParts on MessageCallback {\n  appId\n  http {\n    url\n    signed\n  }\n  mns {\n    endpoint\n    queueName\n  }\n  eventTypes\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false, $withFile: Boolean = true) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName @include(if: $withFile)\n      fileUrl @include(if: $withFile)\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}"): (typeof documents)["query Mezzanine($id: ID!, $outputType: OutputType, $authTimeout: Int, $withStreams: Boolean = false, $withFile: Boolean = true) {\n  video(id: $id) {\n    id\n    mezzanine(\n      outputType: $outputType\n      authTimeout: $authTimeout\n      withStreams: $withStreams\n    ) {\n      fileName @include(if: $withFile)\n      fileUrl @include(if: $withFile)\n      md5\n      crc64\n      status\n      size\n      width\n      height\n      bitrate\n      fps\n      duration\n      createdAt\n      outputType\n      preprocessStatus\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      videoStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        profile\n        level\n        width\n        height\n        bFrames\n        sampleAspectRatio\n        displayAspectRatio\n        pixelFormat\n        fps\n        averageFps\n        rotation\n        hdrType\n      }\n      audioStreams {\n        index\n        codecName\n        codecLongName\n        codecTimeBase\n        codecTagString\n        codecTag\n        timeBase\n        startTime\n        duration\n        bitrate\n        frameCount\n        language\n        sampleFormat\n        sampleRate\n        channels\n        channelLayout\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PlayAuth($id: ID!, $ttl: Int = 100) {\n  video(id: $id) {\n    id\n    playAuth(ttl: $ttl) {\n      playAuth\n      expiresAt\n      expiresInSeconds\n    }\n  }\n}"): (typeof documents)["query PlayAuth($id: ID!, $ttl: Int = 100) {\n  video(id: $id) {\n    id\n    playAuth(ttl: $ttl) {\n      playAuth\n      expiresAt\n      expiresInSeconds\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}"): (typeof documents)["query Playback($id: ID!, $formats: [PlayFormat!], $definitions: [Definition!], $streamTypes: [StreamType!], $codecName: String, $resultType: PlayResultType, $outputType: OutputType, $authTimeout: Int, $playConfig: PlayConfigInput, $reAuth: ReAuthInput, $withDanmu: Boolean, $watermark: DigitalWatermarkInput) {\n  video(id: $id) {\n    id\n    playback(\n      formats: $formats\n      definitions: $definitions\n      streamTypes: $streamTypes\n      codecName: $codecName\n      resultType: $resultType\n      outputType: $outputType\n      authTimeout: $authTimeout\n      playConfig: $playConfig\n      reAuth: $reAuth\n      withDanmu: $withDanmu\n      watermark: $watermark\n    ) {\n      mediaType\n      danmuUrl\n      streams {\n        ...PlayStreamParts\n      }\n    }\n  }\n}\n\nfragment PlayStreamParts on PlayStream {\n  url\n  format\n  definition\n  specification\n  streamType\n  codecName\n  bitrate\n  fps\n  duration\n  size\n  width\n  height\n  bitDepth\n  hdrType\n  narrowBandType\n  encryptType\n  encryptMode\n  status\n  jobId\n  jobType\n  jobExt\n  watermarkId\n  createdAt\n  modifiedAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"): (typeof documents)["mutation RefreshUpload($videoId: ID, $referenceId: ID, $onlyWhileUploading: Boolean = false) {\n  refreshUpload(\n    videoId: $videoId\n    referenceId: $referenceId\n    onlyWhileUploading: $onlyWhileUploading\n  ) {\n    videoId\n    requestId\n    uploadAddress\n    uploadAuth\n    expiresAt\n    expiresInSeconds\n    location {\n      ...UploadLocationParts\n    }\n    sts {\n      ...StsCredentialParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterMedia($input: RegisterMediaInput!) {\n  registerMedia(input: $input) {\n    requestId\n    results {\n      fileUrl\n      outcome\n      videoId\n      video {\n        ...VideoParts\n      }\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}"): (typeof documents)["mutation RegisterMedia($input: RegisterMediaInput!) {\n  registerMedia(input: $input) {\n    requestId\n    results {\n      fileUrl\n      outcome\n      videoId\n      video {\n        ...VideoParts\n      }\n      error {\n        code\n        message\n        vodCode\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchVideos($filter: VideoFilter, $orderBy: VideoOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  searchVideos(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    ...VideoPageParts\n  }\n}"): (typeof documents)["query SearchVideos($filter: VideoFilter, $orderBy: VideoOrder! = CREATED_AT_DESC, $first: Int! = 10, $after: String) {\n  searchVideos(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    ...VideoPageParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetMessageCallback($input: SetMessageCallbackInput!) {\n  setMessageCallback(input: $input) {\n    requestId\n    messageCallback {\n      ...MessageCallbackParts\n    }\n  }\n}"): (typeof documents)["mutation SetMessageCallback($input: SetMessageCallbackInput!) {\n  setMessageCallback(input: $input) {\n    requestId\n    messageCallback {\n      ...MessageCallbackParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment StsCredentialParts on StsCredential {\n  accessKeyId\n  accessKeySecret\n  securityToken\n  expiresAt\n}"): (typeof documents)["fragment StsCredentialParts on StsCredential {\n  accessKeyId\n  accessKeySecret\n  securityToken\n  expiresAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation UpdateVideo($input: UpdateVideoInput!) {\n  updateVideo(input: $input) {\n    requestId\n    videoId\n    video {\n      ...VideoParts\n    }\n  }\n}"): (typeof documents)["mutation UpdateVideo($input: UpdateVideoInput!) {\n  updateVideo(input: $input) {\n    requestId\n    videoId\n    video {\n      ...VideoParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation UpdateVideos($input: UpdateVideosInput!) {\n  updateVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n      video {\n        ...VideoParts\n      }\n    }\n  }\n}"): (typeof documents)["mutation UpdateVideos($input: UpdateVideosInput!) {\n  updateVideos(input: $input) {\n    requestId\n    results {\n      videoId\n      outcome\n      error {\n        ...ItemErrorParts\n      }\n      video {\n        ...VideoParts\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UploadDetails($ids: [ID!]!) {\n  videos(ids: $ids) {\n    id\n    uploadDetails {\n      status\n      fileSize\n      uploadedSize\n      uploadedRatio\n      source\n      deviceModel\n      ipAddress\n      createdAt\n      modifiedAt\n      completedAt\n    }\n  }\n}"): (typeof documents)["query UploadDetails($ids: [ID!]!) {\n  videos(ids: $ids) {\n    id\n    uploadDetails {\n      status\n      fileSize\n      uploadedSize\n      uploadedRatio\n      source\n      deviceModel\n      ipAddress\n      createdAt\n      modifiedAt\n      completedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment UploadLocationParts on UploadLocation {\n  endpoint\n  bucket\n  objectKey\n}"): (typeof documents)["fragment UploadLocationParts on UploadLocation {\n  endpoint\n  bucket\n  objectKey\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment UrlUploadParts on UrlUpload {\n  id\n  sourceUrl\n  status\n  fileSize\n  createdAt\n  completedAt\n  error {\n    code\n    message\n  }\n  userData {\n    extend\n  }\n  videoId\n}"): (typeof documents)["fragment UrlUploadParts on UrlUpload {\n  id\n  sourceUrl\n  status\n  fileSize\n  createdAt\n  completedAt\n  error {\n    code\n    message\n  }\n  userData {\n    extend\n  }\n  videoId\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UrlUploadVideos($jobIds: [ID!]) {\n  urlUploads(jobIds: $jobIds) {\n    id\n    status\n    video {\n      ...VideoParts\n    }\n  }\n}"): (typeof documents)["query UrlUploadVideos($jobIds: [ID!]) {\n  urlUploads(jobIds: $jobIds) {\n    id\n    status\n    video {\n      ...VideoParts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UrlUploads($jobIds: [ID!], $sourceUrls: [URL!]) {\n  urlUploads(jobIds: $jobIds, sourceUrls: $sourceUrls) {\n    ...UrlUploadParts\n  }\n}"): (typeof documents)["query UrlUploads($jobIds: [ID!], $sourceUrls: [URL!]) {\n  urlUploads(jobIds: $jobIds, sourceUrls: $sourceUrls) {\n    ...UrlUploadParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}"): (typeof documents)["query Video($id: ID!) {\n  video(id: $id) {\n    ...VideoParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment VideoPageParts on VideoConnection {\n  totalCount\n  edges {\n    cursor\n    node {\n      id\n      referenceId\n      title\n      description\n      status\n      tags\n      category {\n        id\n        name\n      }\n      size\n      duration\n      coverUrl\n      snapshots\n      createdAt\n      modifiedAt\n      storageLocation\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      appId\n    }\n  }\n  pageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n}"): (typeof documents)["fragment VideoPageParts on VideoConnection {\n  totalCount\n  edges {\n    cursor\n    node {\n      id\n      referenceId\n      title\n      description\n      status\n      tags\n      category {\n        id\n        name\n      }\n      size\n      duration\n      coverUrl\n      snapshots\n      createdAt\n      modifiedAt\n      storageLocation\n      storageClass\n      restoreStatus\n      restoreExpiresAt\n      appId\n    }\n  }\n  pageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n}"];
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
export function graphql(source: "subscription VideoUpdated($id: ID!, $untilFinal: Boolean) {\n  videoUpdated(id: $id, untilFinal: $untilFinal) {\n    ...VideoParts\n  }\n}"): (typeof documents)["subscription VideoUpdated($id: ID!, $untilFinal: Boolean) {\n  videoUpdated(id: $id, untilFinal: $untilFinal) {\n    ...VideoParts\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}"): (typeof documents)["query Videos($ids: [ID!]!) {\n  videos(ids: $ids) {\n    ...VideoParts\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;