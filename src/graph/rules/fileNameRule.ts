import { badUserInput } from "../errors/refusals.js";

/**
 * What the vendor accepts as an audio or video source.
 *
 * @see vendor documentation, "Supported formats"
 */
const VIDEO_AND_AUDIO_EXTENSIONS: ReadonlySet<string> = new Set(
  (
    "mp4 ts 3gp mpg mpeg mpe dat vob asf avi wmv flv f4v rm rmvb mov mkv m3u8 dv gif m2t m4v mj2 " +
    "mjpeg mts ogg qt swf webm mp3 wma wav aac ra m4a flac ape ac3 amr caf acm"
  ).split(" "),
);

/**
 * A name or path (backslashes are legal) that ends in a supported extension, in any case.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkFileName(fileName: string, argument: string): void {
  const extension = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined)
    throw badUserInput(`${argument} has no extension.`);
  if (!VIDEO_AND_AUDIO_EXTENSIONS.has(extension)) {
    throw badUserInput(
      `${argument} ends in .${extension}; allowed are ${[...VIDEO_AND_AUDIO_EXTENSIONS].join(", ")}.`,
    );
  }
}
