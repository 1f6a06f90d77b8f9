/**
 * The words for an identity that may not do what it asked for, or whose key is none: the platform's, and
 * `AccessDenied`, the one that VOD's own pages have. https://help.aliyun.com/en/document_detail/434846.html
 */
const REFUSED =
  /^(Forbidden\.\w*RAM|NoPermission|AccessDenied|InvalidAccessKeyId|Forbidden\.AccessKeyDisabled)(\.|$)/;

/** Whether an answer with this code is about who asked, and not about what: nothing was done. */
export function isIdentityRefused(code: string): boolean {
  return REFUSED.test(code);
}
