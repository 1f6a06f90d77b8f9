/* global fetch, process -- Node's own */

/** The tests know one address of a router. Ours listens where there is room. */
module.exports = (url, init) =>
  fetch(
    url.replace("http://localhost:4000/", process.env.COMPAT_ROUTER_URL),
    init,
  );
