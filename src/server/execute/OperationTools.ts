import type { ApolloServer } from "@apollo/server";
import type { ServerContext } from "../request/createContext.js";
import type { LoadGuard } from "../overload/LoadGuard.js";
import type { DocumentPolicy } from "../documents/DocumentPolicy.js";
import type { Settings } from "../settings.js";
import type { StreamDesk } from "../overload/ConnectionRegistry.js";

/** What operations on connections that stay open are run with. */
export interface StreamTools {
  readonly apollo: ApolloServer<ServerContext>;
  readonly policy: DocumentPolicy;
  readonly desk: StreamDesk;
  readonly load: LoadGuard;
  readonly settings: Settings;
}
