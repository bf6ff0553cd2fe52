/** Text to a length of time in seconds. */
import { isBlank, tidy } from './blanks';
import type { Convention } from './conventions';
import { type NumberProblem, readNumber } from './numbers';

const clockwise = /^(-)?(?:(\d+):)?(\d{1,4}):(\d{2})(?:[.,](\d+))?$/;
const worded =
  /^(?:(\d+) ?(?:d|days?|j|jours?) ?)?(?:(\d+) ?(?:h|hrs?|hours?|heures?|std|u) ?)?(?:(\d+) ?(?:m|min|mins?|minutes?) ?)?(?:(\d+(?:[.,]\d+)?) ?(?:s|secs?|seconds?|secondes?|sek)\.?)?$/i;

/** `0:00:27`, `47:08.743` (minutes and seconds), `1:11:11,270`, `1h 2m`, `27s`, or a bare number of seconds under the file's convention. */
export function readDuration(text: string, convention: Pick<Convention, 'decimal'>): number | null | NumberProblem {
  if (isBlank(text)) return null;
  const cell = tidy(text);
  const clock = clockSeconds(cell);
  if (clock !== null) return Number.isNaN(clock) ? 'number-unreadable' : clock;
  const words = worded.exec(cell);
  if (words) {
    const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = words;
    return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  }
  return readNumber(text, convention);
}

/** Seconds of `0:00:27` or `47:08.743` (minutes and seconds); NaN where a part passes 59, null for a text of another shape. */
export function clockSeconds(text: string): number | null {
  const clock = clockwise.exec(text);
  if (!clock) return null;
  const [, minus, hours, minutes, seconds, fraction = ''] = clock;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return Number.NaN;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const total = fraction === '' ? whole : Number(`${whole}.${fraction}`);
  return minus ? -total : total;
}
