/** The account that the emulator plays: its storage, and its templates. */
export const account = {
  regionId: "cn-shanghai",
  bucket: "outin-3f9a7c2ed2f611e8a7a800163e1c60dc",
  /** The only storage that a create may name. */
  storageLocation:
    "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com",
  /** A bucket of the customer's own that is connected: its files can be registered, and uploads do not go there. */
  connectedBucket: "films-archive",
  connectedStorage: "films-archive.oss-cn-shanghai.aliyuncs.com",
  appId: "app-1000000",
  /** An application that the key may create videos in, and not manage. */
  forbiddenAppId: "app-1000009",
  customerId: 1234567890123456,
  /** Used when a create names none. */
  defaultTemplateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
} as const;

/** The built-in group that leaves the source as it is. */
export const NO_TRANSCODE = "VOD_NO_TRANSCODE";

/** A group that makes streams which only the vendor's players play. */
export const ENCRYPTED_TEMPLATE_GROUP = "6d11e25ea30a4c465435c74d2c1a0f02";

/** Template groups that a create may name. */
export const templateGroupIds: ReadonlySet<string> = new Set([
  account.defaultTemplateGroupId,
  ENCRYPTED_TEMPLATE_GROUP,
  NO_TRANSCODE,
]);
