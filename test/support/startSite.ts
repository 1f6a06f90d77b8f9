import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page that holds nothing but a script. */
export interface Site {
  readonly origin: string;
  close(): void;
}

/** Serves a classic script to an empty page, on a free port. */
export async function startSite(
  script: string | (() => string),
): Promise<Site> {
  const server = createServer(({ url }, response) => {
    const isScript = url === "/page.js";
    const type = isScript ? "text/javascript" : "text/html";
    response.setHeader("content-type", `${type}; charset=utf-8`);
    response.end(
      isScript
        ? typeof script === "string"
          ? script
          : script()
        : '<body></body><script src="/page.js"></script>',
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
