/** Serial day numbers (days since 1899-12-30, local time of a zone) to instants and back. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function wallClock(ms: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part: { [type: string]: string } = {};
  for (const piece of format.formatToParts(ms)) part[piece.type] = piece.value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  return Date.UTC(year, Number(part.month) - 1, Number(part.day), Number(part.hour), Number(part.minute), Number(part.second));
}

/** Milliseconds the zone's clock is ahead of UTC at that instant. */
export function offsetAt(ms: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const hour = Math.floor(ms / 900_000);
  let offset = known.get(hour);
  if (offset === undefined) {
    const whole = hour * 900_000;
    offset = wallClock(whole, zone) - whole;
    known.set(hour, offset);
  }
  return offset;
}

/** Instant of a serial in that zone, to the millisecond; an hour that the zone skips moves forward, one it repeats is the first. */
export function serialToInstant(serial: number, zone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  const early = wall - offsetAt(wall - DAY, zone);
  if (early + offsetAt(early, zone) === wall) return early;
  const late = wall - offsetAt(wall + DAY, zone);
  return late + offsetAt(late, zone) === wall ? late : early;
}

export function instantToSerial(ms: number, zone: string): number {
  return (ms + offsetAt(ms, zone) - EPOCH) / DAY;
}

/** Null when there is no such day. */
export function daySerial(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round((ms - EPOCH) / DAY);
}
