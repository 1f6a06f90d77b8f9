/** An absolute URL; what is not one is taken as left out. */
export function readUrl(wire: string | undefined): URL | undefined {
  return wire !== undefined && URL.canParse(wire) ? new URL(wire) : undefined;
}

/** The vendor's comma list. */
export function readCommaList(wire: string | undefined): readonly string[] {
  return wire === undefined || wire === "" ? [] : wire.split(",");
}
