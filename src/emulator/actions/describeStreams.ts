import type { SourceFacts } from "../media/sourceFacts.js";
import type { AnswerBody } from "../rpc/Answer.js";

const AUDIO_KBPS = 128;
const SAMPLES_PER_FRAME = 1024;
const SAMPLE_RATE = 44_100;

/** An item of `VideoStreamList`: every member a text. */
export function describePicture(
  { durationSeconds, bitrateKbps }: SourceFacts,
  { width, height, fps }: NonNullable<SourceFacts["picture"]>,
): AnswerBody {
  return {
    Index: "0",
    CodecName: "h264",
    CodecLongName: "H.264 / AVC / MPEG-4 AVC / MPEG-4 part 10",
    Profile: "High",
    Level: "40",
    CodecTimeBase: `1/${2 * fps}`,
    CodecTagString: "avc1",
    CodecTag: "0x31637661",
    Width: String(width),
    Height: String(height),
    HasBFrames: "2",
    Sar: "1:1",
    Dar: "16:9",
    PixFmt: "yuv420p",
    Fps: String(fps),
    AvgFPS: String(fps),
    Timebase: "1/12800",
    StartTime: "0.000000",
    Duration: String(durationSeconds),
    Bitrate: Math.max(0, bitrateKbps - AUDIO_KBPS).toFixed(3),
    NumFrames: String(Math.floor(durationSeconds * fps)),
    Lang: "und",
    Rotate: "0",
  };
}

/** An item of `AudioStreamList`: every member a text. */
export function describeAudio({
  durationSeconds,
  picture,
}: SourceFacts): AnswerBody {
  const frames = (durationSeconds * SAMPLE_RATE) / SAMPLES_PER_FRAME;
  return {
    Index: picture === undefined ? "0" : "1",
    CodecName: "aac",
    CodecLongName: "AAC (Advanced Audio Coding)",
    CodecTimeBase: `1/${SAMPLE_RATE}`,
    CodecTagString: "mp4a",
    CodecTag: "0x6134706d",
    SampleFmt: "fltp",
    SampleRate: String(SAMPLE_RATE),
    Channels: "2",
    ChannelLayout: "stereo",
    Timebase: `1/${SAMPLE_RATE}`,
    StartTime: "0.000000",
    Duration: String(durationSeconds),
    Bitrate: String(AUDIO_KBPS),
    NumFrames: String(Math.floor(frames)),
    Lang: "und",
  };
}
