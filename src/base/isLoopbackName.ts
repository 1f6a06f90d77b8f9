const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Whether a host name or address, as it stands in a URL or not, means this machine and no other. */
export function isLoopbackName(host: string): boolean {
  return loopback.test(host);
}
