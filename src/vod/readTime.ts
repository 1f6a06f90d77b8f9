/**
 * Date, time, fraction of the second and zone. One action prints a colon before the milliseconds; the
 * blank in place of the `T` stands in members that are in China time, and so is not read.
 */
const TIME =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<time>\d\d:\d\d:\d\d)(?:[.:](?<fraction>\d{1,9}))?(?<zone>Z|[+-]\d\d:?\d\d)?$/;

/**
 * A time of the vendor's: `yyyy-MM-ddTHH:mm:ssZ`, with or without a fraction of the second, which is
 * kept to the millisecond. Without a zone it is UTC, whatever the zone of this machine.
 *
 * @returns `undefined` for what is no such time: a number of seconds, a day that no month has, a zero
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/aimediaauditcomplete for the colon before
 *   the milliseconds
 */
export function readTime(wire: string | undefined): Date | undefined {
  const { date, time, fraction, zone } = TIME.exec(wire ?? "")?.groups ?? {};
  const seconds = `${date}T${time}`;
  if (!isOfTheCalendar(seconds)) return undefined;
  const ms = (fraction ?? "").slice(0, 3).padEnd(3, "0");
  const moment = new Date(`${seconds}.${ms}${isoZone(zone)}`);
  // What is not later than the epoch stands for no time at all.
  return moment.getTime() > 0 ? moment : undefined;
}

/** `Date` turns February 30 into March 2, and 24 o'clock into the next day. */
function isOfTheCalendar(seconds: string): boolean {
  const moment = new Date(`${seconds}Z`);
  const isMoment = !Number.isNaN(moment.getTime());
  return isMoment && moment.toISOString().startsWith(seconds);
}

function isoZone(zone = "Z"): string {
  return zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
}
