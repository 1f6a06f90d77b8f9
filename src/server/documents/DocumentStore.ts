import { InMemoryLRUCache } from "@apollo/utils.keyvaluecache";
import type { DocumentNode } from "graphql";

/** In characters of text and of the parsed document written as JSON, together. */
const mostKept = 30 * 2 ** 20;

/** A token's neighbours, which nobody asks for once a document has been parsed. */
interface Linked {
  prev: Linked | null;
  next: Linked | null;
}

/**
 * The documents that were parsed and found valid, those least recently used leave first. Apollo Server's own
 * store counts the parsed document alone, while each also holds its text and a list of all its tokens: one
 * request of a megabyte of comments would stay for 46 MB.
 */
export class DocumentStore extends InMemoryLRUCache<DocumentNode> {
  constructor() {
    super({ maxSize: mostKept, sizeCalculation: sizeOf });
  }

  override async set(key: string, document: DocumentNode): Promise<void> {
    unlinkTokens(document);
    await super.set(key, document);
  }
}

function sizeOf(document: DocumentNode): number {
  const text = document.loc?.source.body.length ?? 0;
  return text + JSON.stringify(document).length;
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
