/**
 * Date, time, fraction of the second and zone. One action prints a colon before the milliseconds; the
 * blank in place of the `T` stands in members that are in China time, and so is not read.
 */
const TIME =
  /^(\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\d)(?:[.:](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A time of the vendor's: `yyyy-MM-ddTHH:mm:ssZ`, with or without a fraction of the second, which is
 * kept to the millisecond. Without a zone it is UTC, whatever the zone of this machine.
 *
 * @returns `undefined` for what is no such time: a number of seconds, a day that no month has, a zero
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/aimediaauditcomplete for the colon before
 *   the milliseconds
 */
export function readTime(wire: string | undefined): Date | undefined {
  const [, seconds = "", day, fraction = "", zone = "Z"] =
    TIME.exec(wire ?? "") ?? [];
  const moment = new Date(`${seconds}Z`);
  // `Date` turns February 30 into March 2, and 24 o'clock into the next day.
  if (moment.getUTCDate() !== Number(day)) return undefined;
  const ms = moment.getTime() + millisecondsOf(fraction) - aheadOfUtcMs(zone);
  // What is not later than the epoch stands for no time at all.
  return ms > 0 ? new Date(ms) : undefined;
}

function millisecondsOf(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, "0"));
}

/** @returns NaN for a zone that is none */
function aheadOfUtcMs(zone: string): number {
  if (zone === "Z") return 0;
  const [, hours, minutes] = /^([+-]\d\d):?(\d\d)$/.exec(zone) ?? [];
  return -Date.parse(`1970-01-01T00:00:00${hours}:${minutes}`);
}
