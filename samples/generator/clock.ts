/** Days and hours of the samples: instants are UTC milliseconds; the two zones the networks print in are worked out from their published rules. */

export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Month 0 is September 2025, month 13 October 2026. */
export const MONTHS = 14;
export const monthStart = (index: number) => Date.UTC(2025, 8 + index, 1);
export const daysIn = (index: number) => (monthStart(index + 1) - monthStart(index)) / DAY;
/** When every export was downloaded: 5 November 2026, 09:12:40 in Paris. */
export const EXPORTED_AT = Date.UTC(2026, 10, 5, 8, 12, 40);

/** The n-th Sunday of a month (n from 1; 0 = the last one), as a UTC day. */
function sunday(year: number, month: number, n: number): number {
  const last = Date.UTC(year, month + 1, 0);
  if (n === 0) return last - new Date(last).getUTCDay() * DAY;
  const first = Date.UTC(year, month, 1);
  return first + (((7 - new Date(first).getUTCDay()) % 7) + 7 * (n - 1)) * DAY;
}

/** Clock time in Paris of an instant, as the UTC milliseconds that print it. */
export function paris(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= sunday(year, 2, 0) + HOUR && instant < sunday(year, 9, 0) + HOUR;
  return instant + (summer ? 2 : 1) * HOUR;
}

/** Clock time on the US Pacific coast. */
export function pacific(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= sunday(year, 2, 2) + 10 * HOUR && instant < sunday(year, 10, 1) + 9 * HOUR;
  return instant - (summer ? 7 : 8) * HOUR;
}

/** The instant at which clocks in Paris print this. */
export function fromParis(printed: number): number {
  const guess = printed - 2 * HOUR;
  return paris(guess) === printed ? guess : printed - HOUR;
}

const two = (n: number) => String(n).padStart(2, '0');
const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const french = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const frenchShort = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const parts = (ms: number) => {
  const d = new Date(ms);
  return { y: d.getUTCFullYear(), m: d.getUTCMonth(), d: d.getUTCDate(), w: d.getUTCDay(), h: d.getUTCHours(), min: d.getUTCMinutes() };
};
const short = (month: number) => english[month]!.slice(0, 3);

/** Every way the networks print a day; the argument is a clock time (UTC, or the result of `paris`, `pacific`). */
export const print = {
  iso: (ms: number) => `${parts(ms).y}-${two(parts(ms).m + 1)}-${two(parts(ms).d)}`,
  /** `10/31/2026` */
  american: (ms: number) => `${two(parts(ms).m + 1)}/${two(parts(ms).d)}/${parts(ms).y}`,
  /** `10/31/2026 09:05` */
  americanTime: (ms: number) => `${print.american(ms)} ${two(parts(ms).h)}:${two(parts(ms).min)}`,
  /** `Sat, Oct 31, 2026` */
  x: (ms: number) => `${weekdays[parts(ms).w]}, ${short(parts(ms).m)} ${parts(ms).d}, ${parts(ms).y}`,
  /** `Sat Oct 31 2026` */
  xEarly: (ms: number) => `${weekdays[parts(ms).w]} ${short(parts(ms).m)} ${two(parts(ms).d)} ${parts(ms).y}`,
  /** `2026-10-31 09:05 +0000` */
  legacy: (ms: number) => `${print.iso(ms)} ${two(parts(ms).h)}:${two(parts(ms).min)} +0000`,
  /** `October 31` */
  yearless: (ms: number) => `${english[parts(ms).m]} ${parts(ms).d}`,
  /** `31 octobre` */
  yearlessFrench: (ms: number) => `${parts(ms).d} ${french[parts(ms).m]}`,
  /** `Oct 31, 2026` */
  medium: (ms: number) => `${short(parts(ms).m)} ${parts(ms).d}, ${parts(ms).y}`,
  /** `31 oct. 2026` */
  mediumFrench: (ms: number) => `${parts(ms).d} ${frenchShort[parts(ms).m]} ${parts(ms).y}`,
  /** `Oct-31-2026` */
  metaName: (ms: number) => `${short(parts(ms).m)}-${two(parts(ms).d)}-${parts(ms).y}`,
  /** `31-10-2026` */
  dashed: (ms: number) => `${two(parts(ms).d)}-${two(parts(ms).m + 1)}-${parts(ms).y}`,
};
