/** Bytes that differ from place to place, the same on both sides of the network. */
export function patternOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) bytes[i] = (i * 31 + (i >> 8) * 7) % 251;
  return bytes;
}
