/** The centre that serves Hangzhou too. */
const SHANGHAI = "vod.cn-shanghai.aliyuncs.com";

/** The old address for the whole world; what it shows is Shanghai's. */
const GLOBAL = "vod.aliyuncs.com";

/** Regions whose host does not follow from their id: they have no centre of their own. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["cn-hangzhou", SHANGHAI],
  ["ap-southeast-2", GLOBAL],
  ["ap-southeast-3", GLOBAL],
  ["us-east-1", GLOBAL],
  ["me-east-1", GLOBAL],
  ["cn-chengdu", GLOBAL],
  ["cn-qingdao", GLOBAL],
  ["cn-huhehaote", GLOBAL],
  ["cn-wulanchabu", GLOBAL],
  ["cn-wuhan", GLOBAL],
]);

/**
 * The endpoint of an API region, as a full URL. Call the region whose centre owns the storage:
 * media do not cross regions.
 *
 * Most hosts follow from the region's id, so a region that the vendor adds works unlisted.
 *
 * @param region - such as `cn-shanghai`
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-endpoint
 */
export function endpointForRegion(region: string): string {
  const host = EXCEPTIONS.get(region) ?? `vod.${region}.aliyuncs.com`;
  return `https://${host}`;
}
