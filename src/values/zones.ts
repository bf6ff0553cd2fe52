/** Local time of a zone to the exact instant and back, by the zone rules of the platform (Intl). */

type Zone = { format: Intl.DateTimeFormat; offsets: Map<number, number> };

/** Memory only: building a formatter costs more than a thousand look-ups. */
const zones = new Map<string, Zone | null>();
const dayTexts = new Map<number, string>();

const minute = 60_000;
const quarter = 15 * minute;
const day = 24 * 60 * minute;

/** True for a zone name this machine knows (`Europe/Paris`). */
export function isZone(name: string): boolean {
  return zoneOf(name) !== null;
}

/**
 * Instant (`YYYY-MM-DDTHH:MM:SSZ`) of a printed local time (`YYYY-MM-DDTHH:MM`, seconds optional). An hour that comes twice in autumn is the first of the two;
 * one that spring leaves out moves on by the gap. Null for an unknown zone or no local time.
 */
export function instantOf(local: string, zone: string): string | null {
  const wall = parseLocal(local);
  const rules = zoneOf(zone);
  if (wall === null || rules === null) return null;
  const before = offsetAt(rules, wall - day);
  const after = offsetAt(rules, wall + day);
  if (before === after) return print(wall - before * minute);
  const early = wall - Math.max(before, after) * minute;
  const late = wall - Math.min(before, after) * minute;
  if (early + offsetAt(rules, early) * minute === wall) return print(early);
  if (late + offsetAt(rules, late) * minute === wall) return print(late);
  return print(wall - before * minute);
}

/** Local time `YYYY-MM-DDTHH:MM` of an instant in a zone; null for an unknown zone or no instant. */
export function localIn(instant: string, zone: string): string | null {
  const at = parseLocal(instant.endsWith('Z') ? instant.slice(0, -1) : instant);
  const rules = zoneOf(zone);
  if (at === null || rules === null) return null;
  return printMinute(at + offsetAt(rules, at) * minute);
}

/** Instant of a local time printed with its distance from UTC in minutes. */
export function instantAtOffset(local: string, offset: number): string | null {
  const wall = parseLocal(local);
  return wall === null ? null : print(wall - offset * minute);
}

function zoneOf(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let made: Zone | null = null;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    made = { format, offsets: new Map() };
  } catch {
    // a name Intl refuses is an unknown zone, which the caller reports
  }
  zones.set(name, made);
  return made;
}

/** Minutes east of UTC at an instant. A day that begins and ends alike has no change within; on the others each quarter of an hour is looked up. */
function offsetAt(zone: Zone, at: number): number {
  const start = Math.floor(at / day) * day;
  const offset = lookUp(zone, start);
  return offset === lookUp(zone, start + day) ? offset : lookUp(zone, Math.floor(at / quarter) * quarter);
}

function lookUp(zone: Zone, at: number): number {
  const known = zone.offsets.get(at);
  if (known !== undefined) return known;
  const parts: { [type: string]: number } = {};
  for (const { type, value } of zone.format.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
  const offset = (Date.UTC(year, month - 1, date, hour, minutes, second) - at) / minute;
  zone.offsets.set(at, offset);
  return offset;
}

/** By sign instead of by pattern: a large file asks this once or twice a row. */
function parseLocal(text: string): number | null {
  const length = text.length;
  if (length < 16 || text[4] !== '-' || text[7] !== '-' || (text[10] !== 'T' && text[10] !== ' ') || text[13] !== ':') return null;
  const seconds = length === 16 ? 0 : text[16] === ':' && (length === 19 || /^\.\d+$/.test(text.slice(19))) ? digits(text, 17, 2) : -1;
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  const [hours, minutes] = [digits(text, 11, 2), digits(text, 14, 2)];
  if (year < 0 || month < 1 || month > 12 || date < 1 || date > 31 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
    return null;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds);
}

/** −1 where a sign is no digit. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function print(at: number): string {
  const seconds = Math.floor(at / 1000) % 60;
  return `${printMinute(at)}:${two(seconds < 0 ? seconds + 60 : seconds)}Z`;
}

function printMinute(at: number): string {
  const start = Math.floor(at / day);
  const minutes = Math.floor((at - start * day) / minute);
  return `${dayText(start)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function dayText(number: number): string {
  let text = dayTexts.get(number);
  if (text === undefined) {
    text = new Date(number * day).toISOString().slice(0, 10);
    dayTexts.set(number, text);
  }
  return text;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
