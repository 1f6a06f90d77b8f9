export { agentThrough } from "./agentThrough.js";
export { fetchThrough } from "./fetchThrough.js";
export { proxyFor, type Proxies } from "./proxyFor.js";
