import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { LRUCache } from "lru-cache";
import type { DocumentNode } from "graphql";

/** In characters of text and of the parsed document written as JSON, together. */
const mostKept = 30 * 2 ** 20;

/** A token's neighbours, which nobody asks for once a document has been parsed. */
interface Linked {
  prev: Linked | null;
  next: Linked | null;
}

type KeptForApollo = NonNullable<
  ApolloServerOptions<BaseContext>["documentStore"]
>;

/**
 * The documents that were parsed and found valid, those least recently used leave first. Apollo Server's own
 * store counts the parsed document alone, while each also holds its text and a list of all its tokens: one
 * request of a megabyte of comments would stay for 46 MB.
 */
export class DocumentStore implements KeptForApollo {
  /** The key that Apollo Server gives a document, by its text. */
  readonly #keys = new Map<string, string>();
  readonly #documents = new LRUCache<string, DocumentNode>({
    maxSize: mostKept,
    sizeCalculation: sizeOf,
    dispose: (document) => {
      this.#keys.delete(textOf(document));
    },
  });

  /** The document of a text, if it has been found valid. */
  known(text: string): DocumentNode | undefined {
    const key = this.#keys.get(text);
    return key === undefined ? undefined : this.#documents.get(key);
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#documents.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    unlinkTokens(document);
    this.#documents.set(key, document);
    // One that is too large to be kept is not.
    if (this.#documents.has(key)) this.#keys.set(textOf(document), key);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#documents.delete(key));
  }
}

function textOf({ loc }: DocumentNode): string {
  return loc?.source.body ?? "";
}

function sizeOf(document: DocumentNode): number {
  return textOf(document).length + JSON.stringify(document).length;
}

/** Those where a part of the document begins or ends stay: its `loc` names them. Comments go. */
function unlinkTokens({ loc }: DocumentNode): void {
  let token: Linked | null = loc?.startToken ?? null;
  while (token !== null) {
    const { next }: Linked = token;
    token.prev = null;
    token.next = null;
    token = next;
  }
}
