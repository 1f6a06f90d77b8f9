/** Play tokens: what a player shows VOD, signed here. */
export { DEFAULT_APP_ID, PlayTokens } from "./PlayTokens.js";
export type {
  PlayTokenWish,
  PlayTokensOptions,
  SignedPlayToken,
} from "./PlayTokens.js";
