import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { canary } from "./canary.js";

interface OtlpValue {
  readonly stringValue?: string;
  readonly intValue?: number;
}

/** A span as OTLP over HTTP carries it in JSON. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: OtlpValue;
  }[];
  readonly links?: readonly { readonly traceId: string }[];
}

interface OtlpBody {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly CollectedSpan[];
    }[];
  }[];
}

/** Takes spans as a collector does, and keeps them. */
export class SpanCollector {
  readonly bodies: string[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    canary.watch("the spans", this.bodies);
  }

  static async start(): Promise<SpanCollector> {
    const server = createServer();
    const collector = new SpanCollector(server);
    server.on("request", (request, response) => {
      void text(request).then((body) => {
        collector.bodies.push(body);
        response
          .writeHead(200, { "content-type": "application/json" })
          .end("{}");
      });
    });
    await new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", resolve),
    );
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get spans(): readonly CollectedSpan[] {
    return this.bodies
      .map((body) => JSON.parse(body) as OtlpBody)
      .flatMap(({ resourceSpans }) => resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap(({ spans }) => spans);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    canary.check();
  }
}

/** A span's attributes by name. */
export function attributesOf({
  attributes,
}: CollectedSpan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? value.intValue ?? value,
    ]),
  );
}
