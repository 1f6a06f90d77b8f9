const UNITS = ["bytes", "KiB", "MiB", "GiB", "TiB"] as const;

/** `24.0 MiB`. */
export function formatBytes(bytes: number): string {
  const step = Math.floor(Math.log2(Math.max(bytes, 1)) / 10);
  const power = Math.min(step, UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${amount.toFixed(power === 0 ? 0 : 1)} ${UNITS[power] ?? ""}`;
}
