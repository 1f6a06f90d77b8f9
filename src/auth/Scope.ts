/** What a caller may do. `vod:admin` includes the others. */
export const scopes = [
  "vod:read",
  "vod:play",
  "vod:upload",
  "vod:edit",
  "vod:admin",
] as const;

/**
 * - `vod:read`: see the library, and play it;
 * - `vod:play`: hold play tokens, which the gateway signs itself;
 * - `vod:upload`: create media, and renew the credential of one's own;
 * - `vod:edit`: change and delete one's own videos;
 * - `vod:admin`: all of that, whoever owns the video, and the settings of the account.
 */
export type Scope = (typeof scopes)[number];
