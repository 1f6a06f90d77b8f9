import {
  type LookUp,
  type Operation,
  type VideoIdKind,
  type VideoLookUp,
  type VideoRecord,
  type VodGateway,
  VodError,
} from "../../../src/vod/index.js";

/** What VOD answers when it is down. */
export const outage = new VodError({
  code: "ServiceUnavailable",
  kind: "unavailable",
  status: 503,
  retryable: true,
  message: "down",
  action: "GetVideoInfos",
});

const requestId = "25818875-5F78-4A13-BEF6-D7393642CA58";

const noVideo = new VodError({
  code: "InvalidVideo.NotFound",
  kind: "notFound",
  status: 404,
  retryable: false,
  message: "none",
  action: "GetVideoInfos",
});

/** What VOD answers to who asks for one image that is not there. */
const noImage = new VodError({
  code: "NoSuchResource",
  kind: "notFound",
  status: 404,
  retryable: false,
  message: "none",
  action: "GetImageInfo",
});

/** A VOD that holds media and the jobs that pull some, and remembers what it was asked. */
export class FakeLibrary implements VodGateway {
  readonly videos = new Map<string, VideoRecord>();
  /** The status of each by its id. */
  readonly images = new Map<string, string>();
  readonly attachedMedia = new Map<string, string>();
  readonly urlUploads = new Map<string, string>();
  /** The ids of each call. */
  readonly calls: (readonly string[])[] = [];
  isDown = false;
  /** Whether a call none of whose videos is there is refused. */
  refusesMissing = false;

  put(id: string, Status: string, more: Partial<VideoRecord> = {}): void {
    const record = { VideoId: id, Status, Snapshots: [], ...more };
    this.videos.set(id, record as unknown as VideoRecord);
  }

  /** Reads of what is no video. */
  async call<Request extends object, Response>(
    { action }: Operation<Request, Response>,
    request: Request,
  ): Promise<Response> {
    const answer = this.#reads[action];
    if (answer === undefined) throw new Error(`${action} is not known here.`);
    const ids = idsOf(request);
    this.calls.push(ids);
    await Promise.resolve();
    if (this.isDown) throw outage;
    return { ...answer(ids), RequestId: requestId } as Response;
  }

  readonly #reads: Readonly<
    Record<string, (ids: readonly string[]) => Readonly<object>>
  > = {
    GetVideoInfos: (ids) => {
      const VideoList = ids.flatMap((id) => this.videos.get(id) ?? []);
      if (VideoList.length === 0 && this.refusesMissing) throw noVideo;
      return { VideoList };
    },
    GetImageInfo: ([id = ""]) => {
      const [ImageInfo] = recordsIn(this.images, "ImageId", [id]);
      if (ImageInfo === undefined) throw noImage;
      return { ImageInfo };
    },
    GetImageInfos: (ids) => ({
      ImageInfo: recordsIn(this.images, "ImageId", ids),
    }),
    GetAttachedMediaInfo: (ids) => ({
      AttachedMediaList: recordsIn(this.attachedMedia, "MediaId", ids),
    }),
    GetURLUploadInfos: (ids) => ({
      URLUploadInfoList: recordsIn(this.urlUploads, "JobId", ids),
    }),
  };

  readVideos(
    _kind: VideoIdKind,
    ids: readonly string[],
  ): Promise<readonly (VideoLookUp | VodError)[]> {
    this.calls.push(ids);
    return Promise.resolve(
      ids.map((id) => (this.isDown ? outage : this.#lookUp(id))),
    );
  }

  #lookUp(id: string): LookUp<VideoRecord> {
    const record = this.videos.get(id);
    return record === undefined
      ? { found: false, requestId }
      : { found: true, record, requestId };
  }
}

function recordsIn(
  statuses: ReadonlyMap<string, string>,
  idName: string,
  ids: readonly string[],
): readonly Readonly<object>[] {
  return ids.flatMap((id) => {
    const Status = statuses.get(id);
    return Status === undefined ? [] : [{ [idName]: id, Status }];
  });
}

/** The ids that a read asks for, whatever they are called. */
function idsOf(request: object): readonly string[] {
  return Object.values(request).flat().map(String);
}
