import { execute } from "../execute.js";
import type { Fetcher } from "../Fetcher.js";
import {
  CreateAttachedMediaUploadDocument,
  CreateImageUploadDocument,
  CreateUploadDocument,
  RefreshUploadDocument,
} from "../generated/graphql.js";
import { toGatewayError } from "../errors/toGatewayError.js";
import type { Grant } from "./Grant.js";
import { titleOf } from "./titleOf.js";
import type { UploadFile } from "./UploadFile.js";
import type { UploadRequest } from "./UploadRequest.js";

/** The calls to the gateway that one file needs. */
export interface MediaCalls {
  create(): Promise<Grant>;
  /** For videos alone. @throws GatewayError CONFLICT when `onlyWhileUploading` and the source is there */
  readonly refresh?: (
    videoId: string,
    options: { readonly onlyWhileUploading: boolean },
  ) => Promise<Grant>;
}

/** Binds a file and what it becomes to a fetcher. */
export function mediaCalls(
  file: UploadFile,
  request: UploadRequest,
  wire: { readonly fetcher: Fetcher; readonly signal: AbortSignal },
): MediaCalls {
  const { fetcher, signal } = wire;
  const run: Run = async (document, variables) =>
    execute(fetcher, document, variables, { signal });
  if (request.kind !== "video") return { create: creates(run, file, request) };
  return {
    create: creates(run, file, request),
    refresh: async (videoId, { onlyWhileUploading }) => {
      const variables = { videoId, onlyWhileUploading };
      const { refreshUpload } = await run(RefreshUploadDocument, variables);
      return granted(refreshUpload, refreshUpload?.videoId);
    },
  };
}

type Run = <Data, Variables extends Record<string, unknown>>(
  document: Parameters<typeof execute<Data, Variables>>[1],
  variables: Variables,
) => Promise<Data>;

function creates(
  run: Run,
  file: UploadFile,
  request: UploadRequest,
): () => Promise<Grant> {
  const named = namesOf(file, request);
  switch (request.kind) {
    case "video":
      return async () => {
        const input = { fileSize: file.size, ...request.input, ...named };
        const { createUpload } = await run(CreateUploadDocument, { input });
        return granted(createUpload, createUpload?.videoId);
      };
    case "image":
      return async () => {
        const input = { ...request.input, ...named };
        const { createImageUpload: payload } = await run(
          CreateImageUploadDocument,
          { input },
        );
        return granted(payload, payload?.imageId);
      };
    case "attachedMedia":
      return async () => {
        const input = { fileSize: file.size, ...request.input, ...named };
        const { createAttachedMediaUpload: payload } = await run(
          CreateAttachedMediaUploadDocument,
          { input },
        );
        return granted(payload, payload?.mediaId);
      };
  }
}

function namesOf(
  file: UploadFile,
  { input }: UploadRequest,
): { readonly fileName: string; readonly title: string } {
  const fileName = input?.fileName ?? file.name;
  return { fileName, title: input?.title ?? titleOf(fileName) };
}

/** A root field is null only beside an error, which `execute` has thrown: this is for other servers. */
function granted(
  payload: Omit<Grant, "id"> | null,
  id: string | undefined,
): Grant {
  if (payload === null || id === undefined) throw toGatewayError(undefined);
  const { uploadAddress, uploadAuth, expiresInSeconds } = payload;
  return { id, uploadAddress, uploadAuth, expiresInSeconds };
}
