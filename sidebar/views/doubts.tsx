/** What the rows of a described table leave open: the order of its dates, its decimal sign; asked in place, with nothing chosen. */
import type { Mapping } from '../../src/records/mapping';
import { bothDays } from '../describing';
import { usePanel } from '../parts/context';
import type { Description } from '../reader-service';
import type { Words } from '../words';

export function Doubts({ mapping, seen, kind }: { mapping: Mapping; seen: Description; kind: 'dateOrder' | 'decimal' }) {
  const { words, control } = usePanel();
  const doubt = seen.doubts.find((one) => one.kind === kind);
  if (!doubt) return null;
  const printed = doubt.example ?? '';
  return (
    <fieldset class="card question">
      <legend class="unseen">{words.describe.is(printed)}</legend>
      <p class="name" aria-hidden="true">
        {words.describe.is(printed)}
      </p>
      <div class="pair">
        {answersTo(words, kind, printed).map(({ value, label }) => (
          <label class="radio grow" key={value}>
            <input type="radio" name={kind} checked={mapping[kind] === value} onChange={() => void control.redescribe({ ...mapping, [kind]: value })} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function answersTo(words: Words, kind: 'dateOrder' | 'decimal', printed: string): { value: string; label: string }[] {
  const q = words.question;
  if (kind === 'decimal') {
    return [
      { value: 'point', label: q.point('') },
      { value: 'comma', label: q.comma('') },
    ];
  }
  const days = bothDays(printed);
  return [
    { value: 'day-month', label: days ? words.day(days.dayMonth, false) : q.dayMonth('') },
    { value: 'month-day', label: days ? words.day(days.monthDay, false) : q.monthDay('') },
  ];
}
