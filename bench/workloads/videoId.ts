/** The id of video number `n`: the stand-in tells the number from it. */
export function videoId(n: number): string {
  return String(n).padStart(32, "0");
}
