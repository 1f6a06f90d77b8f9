import { GraphQLDateTime } from "graphql-scalars";
import {
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { operations, readTime, type ResponseOf } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost, IsPart, SharesCall, VIDEO_RECORD } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { NOTHING, ShownToOwner } from "../ownership/ShownToOwner.js";
import type { Owned, Whose } from "../ownership/whose.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { Video } from "../types/Video.js";
import { readOptional, wireEnum, type ValueOf } from "../types/wireEnum.js";
import { gathered, vendorCall } from "../vendorCall.js";

type Summary =
  ResponseOf<"getTranscodeSummary">["TranscodeSummaryList"][number];
type JobSummary = Summary["TranscodeJobInfoSummaryList"][number];

const VIDEOS_PER_CALL = 10;
/** As many as a template group has at most. */
const TEMPLATES_PER_GROUP = 20;

const summaries = {
  operation: operations.getTranscodeSummary,
  size: VIDEOS_PER_CALL,
  request: (VideoIds: readonly string[]) => ({ VideoIds }),
  records: (response: ResponseOf<"getTranscodeSummary">) =>
    response.TranscodeSummaryList,
  idOf: ({ VideoId }: Summary) => VideoId,
};

export const transcodingStatus = wireEnum(
  "TranscodingStatus",
  "How the transcoding of a video stands.",
  {
    PROCESSING: { wire: "Processing", means: "It runs." },
    PARTIAL: { wire: "Partial", means: "Some jobs are complete." },
    COMPLETE_ALL_SUCC: {
      wire: "CompleteAllSucc",
      means: "All jobs are complete, and have succeeded.",
    },
    COMPLETE_PARTIAL_SUCC: {
      wire: "CompletePartialSucc",
      means: "All jobs are complete, and some have failed.",
    },
    COMPLETE_ALL_FAIL: {
      wire: "CompleteAllFail",
      means: "All jobs are complete, and have failed.",
    },
  },
);

export const transcodingJobStatus = wireEnum(
  "TranscodingJobStatus",
  "How one job of a transcoding stands.",
  {
    TRANSCODING: { wire: "Transcoding", means: "It runs." },
    TRANSCODE_SUCCESS: {
      wire: "TranscodeSuccess",
      means: "Its stream is there.",
    },
    TRANSCODE_FAIL: { wire: "TranscodeFail", means: "It has failed." },
  },
);

@ObjectType({ description: "One stream that a transcoding makes." })
export class TranscodingJob implements Owned {
  @Field(() => transcodingJobStatus.type, {
    nullable: true,
    description: "How it stands.",
  })
  readonly status?: ValueOf<typeof transcodingJobStatus> | undefined;

  @Field(() => Int, { nullable: true, description: "In percent." })
  readonly progress?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description:
      "The vendor's code for why it failed, such as `InvalidParameter.ResourceContentBad`; the vendor adds others. Null unless it did.",
  })
  readonly errorCode?: string | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @ShownToOwner(NOTHING)
  @Field(() => String, {
    nullable: true,
    description:
      "The same in words; null unless it failed. May hold the URL of the source.",
  })
  readonly errorMessage?: string | undefined;

  @Field(() => ID, { nullable: true, description: "The template." })
  readonly templateId?: string | undefined;

  @Field(() => [ID], { description: "The watermarks in its pictures." })
  readonly watermarkIds!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "The container, such as `mp4`.",
  })
  readonly format?: string | undefined;

  @Field(() => Float, { nullable: true, description: "In Kbit/s." })
  readonly bitrate?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Playing time in seconds.",
  })
  readonly duration?: number | undefined;

  @Field(() => Float, { nullable: true, description: "Frames per second." })
  readonly fps?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number | undefined;

  @Field(() => ByteSize, { nullable: true, description: "In bytes." })
  readonly size?: number | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was begun.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was complete.",
  })
  readonly completedAt?: Date | undefined;

  readonly whose?: Whose | undefined;
}

@ObjectType({ description: "How the latest transcoding of a video stands." })
export class Transcoding {
  @Field(() => transcodingStatus.type, {
    nullable: true,
    description: "How it stands as a whole.",
  })
  readonly status?: ValueOf<typeof transcodingStatus> | undefined;

  @Field(() => ID, { nullable: true, description: "The template group." })
  readonly templateGroupId?: string | undefined;

  @IsPart()
  @ListSize({ assumed: TEMPLATES_PER_GROUP })
  @Field(() => [TranscodingJob], { description: "One for each stream." })
  readonly jobs!: readonly TranscodingJob[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was begun.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was complete.",
  })
  readonly completedAt?: Date | undefined;
}

@Resolver(() => Video)
export class GetTranscodeSummaryResolver {
  @Cost(LOOK_UP)
  @IsPart()
  @RequiresScope("vod:read")
  @FieldResolver(() => Transcoding, {
    nullable: true,
    description:
      "How its latest transcoding stands, stream by stream, and why one failed; null when there was none. " +
      vendorCall(operations.getTranscodeSummary, gathered(VIDEOS_PER_CALL)),
  })
  async transcoding(
    @Ctx() { loaders, logger }: GatewayContext,
    @Root() { id, whose }: Video,
  ): Promise<Transcoding | null> {
    const lookUp = await loaders.batches.of(summaries).load(id);
    if (!lookUp.found) return null;
    const transcoding = toTranscoding(lookUp.record, logger);
    const jobs = transcoding.jobs.map((job) => ({ ...job, whose }));
    return { ...transcoding, jobs };
  }
}

function toTranscoding(record: Summary, logger: Logger): Transcoding {
  return {
    status: readOptional(transcodingStatus, record.TranscodeStatus, logger),
    templateGroupId: record.TranscodeTemplateGroupId,
    jobs: record.TranscodeJobInfoSummaryList.map((job) => toJob(job, logger)),
    createdAt: readTime(record.CreationTime),
    completedAt: readTime(record.CompleteTime),
  };
}

/** Whose the video is, the resolver adds. A code of 200 stands in the vendor's sample: it is told of failures alone. */
function toJob(record: JobSummary, logger: Logger): TranscodingJob {
  const { TranscodeJobStatus: wire, ErrorCode, ErrorMessage } = record;
  const status = readOptional(transcodingJobStatus, wire, logger);
  return {
    status,
    progress: record.TranscodeProgress,
    ...(status === "TRANSCODE_FAIL" && {
      errorCode: ErrorCode,
      errorMessage: ErrorMessage,
    }),
    templateId: record.TranscodeTemplateId,
    watermarkIds: record.WatermarkIdList,
    format: record.Format,
    bitrate: record.Bitrate,
    duration: record.Duration,
    fps: record.Fps,
    width: record.Width,
    height: record.Height,
    size: record.Filesize,
    createdAt: readTime(record.CreationTime),
    completedAt: readTime(record.CompleteTime),
  };
}
