import { installFolder } from "../../test/support/installFolder.js";

/** Installs what the peers need, unless it is there. @throws when npm cannot */
export function installPeers(): void {
  installFolder(new URL("./", import.meta.url));
}
