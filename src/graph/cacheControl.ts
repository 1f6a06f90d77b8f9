/**
 * On every type that holds a credential or a signed URL. All answers are `no-store` as they are: this
 * keeps such types out of caches also where somebody gives the others a default age.
 */
export const NEVER_CACHED = "@cacheControl(maxAge: 0)";

/**
 * The definition of `@cacheControl`, as far as it is used: what is never kept needs no `scope`.
 *
 * @see https://www.apollographql.com/docs/apollo-server/performance/caching
 */
export const CACHE_CONTROL = `"""How long an answer may be kept."""
directive @cacheControl(
  """In seconds; 0 for never."""
  maxAge: Int
) on FIELD_DEFINITION | INTERFACE | OBJECT | UNION`;
