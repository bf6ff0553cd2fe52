/** One question: nothing preselected, the probable answer marked with its reason. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../parts/context';
import { answerOf, type Choice, isAnswer, type Open, type Reason } from '../questions';
import { type Sight, shortName } from '../review';
import type { Words } from '../words';

const other = '\u0000other';
const leave = '\u0000leave';

export function QuestionCard({ question, sight, at, of }: { question: Open; sight: Sight; at: number; of: number }) {
  const { words, control } = usePanel();
  const { kind, choices, alike, platform } = question;
  const [picked, pick] = useState<string | null>(choices.length === 0 && (kind === 'account' || kind === 'year' || kind === 'period') ? other : null);
  const [text, setText] = useState('');
  const [to, setTo] = useState('');
  const [all, setAll] = useState(false);
  const q = words.question;
  const typed = kind === 'account' || kind === 'year' || kind === 'period';
  const value = picked === other ? text : (picked ?? '');
  const can = picked === leave || (picked !== null && isAnswer(kind, value, to));
  const answer = () => {
    if (picked === leave) void control.setAside([question.key], true);
    else void control.answer([question.key, ...(all ? alike : [])], answerOf(kind, value, to));
  };
  const network = platform ? words.network(platform) : '';
  const name = `question-${question.key}`;
  return (
    <form
      class="card question"
      onSubmit={(event) => {
        event.preventDefault();
        if (can) answer();
      }}
    >
      <fieldset>
        <legend>
          <span class="number">{q.number(at, of, [shortName(question.file, 26), network].filter(Boolean).join(', '))}</span>
          {q.title[kind]}
          <span class="detail sight">{words.sight(sight)}</span>
        </legend>
        <p class="why">{textOf(words, question, network)}</p>
        {choices.map((choice) => (
          <Radio key={choice.value} name={name} on={picked === choice.value} pick={() => pick(choice.value)} label={labelOf(words, question, choice)}>
            {[choice.probable ? q.probable(reasonOf(words, choice.reason)) : reasonOf(words, choice.reason)].filter(Boolean).join('')}
          </Radio>
        ))}
        {typed && choices.length > 0 && <Radio name={name} on={picked === other} pick={() => pick(other)} label={q.other} />}
        {typed && picked === other && <Typed kind={kind} text={text} setText={setText} to={to} setTo={setTo} first={choices.length > 0} />}
        <Radio name={name} on={picked === leave} pick={() => pick(leave)} label={q.leaveAside} />
        {typed && choices.length === 0 && picked === leave && <Radio name={name} on={false} pick={() => pick(other)} label={q.other} />}
      </fieldset>
      {alike.length > 0 && picked !== leave && (
        <label class="check">
          <input type="checkbox" checked={all} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />
          <span>{q.alsoFor(alike.length, words.number(alike.length), network)}</span>
        </label>
      )}
      <button type="submit" class="secondary" disabled={!can}>
        {q.answer}
      </button>
    </form>
  );
}

function Radio({ name, on, pick, label, children = '' }: { name: string; on: boolean; pick: () => void; label: string; children?: string }) {
  return (
    <label class="radio">
      <input type="radio" name={name} checked={on} onChange={pick} />
      <span>
        {label}
        {children !== '' && <span class="detail">{children}</span>}
      </span>
    </label>
  );
}

type TypedProps = { kind: string; text: string; setText: (text: string) => void; to: string; setTo: (to: string) => void; first: boolean };

export function Typed({ kind, text, setText, to, setTo, first }: TypedProps) {
  const { words } = usePanel();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (first) part.current?.querySelector('input')?.focus();
  }, [first]);
  const q = words.question;
  return (
    <div class={kind === 'period' ? 'pair' : ''} ref={part}>
      {kind === 'account' ? (
        <label class="field">
          {q.accountField}
          <input type="text" value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
      ) : (
        <Day label={kind === 'year' ? q.downloadedField : q.fromField} value={text} set={setText} />
      )}
      {kind === 'period' && <Day label={q.toField} value={to} set={setTo} />}
    </div>
  );
}

function Day({ label, value, set }: { label: string; value: string; set: (day: string) => void }) {
  return (
    <label class="field">
      {label}
      <input type="date" value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  );
}

export function textOf(words: Words, { kind, example }: Pick<Open, 'kind' | 'example'>, network: string): string {
  const { text } = words.question;
  if (kind === 'account') return text.account(network);
  if (kind === 'period') return text.period(network);
  if (kind === 'year') return text.year(example ?? '');
  if (kind === 'series') return text.series(example ?? '');
  return text[kind];
}

export function labelOf(words: Words, { kind, example }: Pick<Open, 'kind' | 'example'>, { value, label, from, to }: Choice): string {
  const q = words.question;
  switch (kind) {
    case 'platform':
      return words.network(value as Parameters<Words['network']>[0]);
    case 'year':
      return from && to ? q.datesOf(words.day(from, true), words.day(to, true)) : q.downloadedOn(words.day(value, true));
    case 'dateOrder':
      return value === 'day-month' ? q.dayMonth(example ?? '') : q.monthDay(example ?? '');
    case 'decimal':
      return value === 'point' ? q.point(example ?? '') : q.comma(example ?? '');
    case 'series':
      return value === 'total' ? q.seriesTotal : q.seriesChange;
    case 'period':
      return words.span(words.day(from ?? '', true), words.day(to ?? '', true));
    default:
      return label;
  }
}

export function reasonOf(words: Words, reason: Reason | null): string {
  if (!reason) return '';
  const q = words.question;
  if (reason.by === 'file') return q.likeFile(shortName(reason.name, 24));
  if (reason.by === 'modified') return q.modified(words.day(reason.day, true));
  if (reason.by === 'described') return q.described;
  if (reason.by === 'last-month') return q.lastMonth;
  return reason.by === 'workbook' ? q.inWorkbook : q.fileSays;
}
