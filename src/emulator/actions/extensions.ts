/**
 * File types that a create accepts, audio included.
 *
 * @see vendor documentation, "Supported media formats"
 */
const EXTENSIONS: ReadonlySet<string> = new Set(
  (
    "mp4 ts 3gp mpg mpeg mpe dat vob asf avi wmv flv f4v rm rmvb mov mkv m3u8 dv gif m2t m4v mj2 mjpeg " +
    "mts ogg qt swf webm mp3 wma wav aac ra m4a flac ape ac3 amr caf acm"
  ).split(" "),
);

/** The accepted extension that a name or path ends in, in lower case; `undefined` for any other. */
export function acceptedExtension(fileName: string): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return extension !== undefined && EXTENSIONS.has(extension)
    ? extension
    : undefined;
}
