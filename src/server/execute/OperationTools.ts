import type { ApolloServer } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Authenticator, RateLimiter } from "../../auth/index.js";
import type { DocumentPolicy } from "../documents/DocumentPolicy.js";
import type { ConnectionRegistry } from "../overload/ConnectionRegistry.js";
import type { LoadGuard } from "../overload/LoadGuard.js";
import type { StreamLimits } from "../overload/StreamLimits.js";
import type { ContextSource, ServerContext } from "../request/createContext.js";
import type { AllowedOrigins } from "../request/originPolicy.js";
import type { KnownTools } from "./runKnown.js";
import type { ServerObserver } from "../request/ServerObserver.js";

/** What operations are run with, whatever way they came. */
export interface OperationTools {
  readonly apollo: ApolloServer<ServerContext>;
  readonly policy: DocumentPolicy;
  readonly registry: ConnectionRegistry;
  readonly load: LoadGuard;
  readonly settings: OperationSettings;
  /** For operations whose document has run before; absent where every one takes the whole way. */
  readonly known?: KnownTools | undefined;
}

/** What of the server's settings they need. */
export interface OperationSettings extends ContextSource, AllowedOrigins {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  readonly rateLimiter: RateLimiter;
  readonly streamLimits: StreamLimits;
  readonly bodyLimitBytes: number;
  readonly observer?: ServerObserver;
  readonly newRequestId: () => string;
}
