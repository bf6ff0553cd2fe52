/** Files with what each asks or was answered, a list beside each; and the same answer for those that are ticked, as buttons. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../src/platforms/reading';
import { usePanel } from '../parts/context';
import { answerOf, type Batch, batchesOf, isAnswer, type Open, type Row, type Slot } from '../questions';
import { type Sight, shortName } from '../review';
import { labelOf, reasonOf, Typed, textOf } from './question-card';

/** Answers that are offered at once; any other can be typed. */
const shownChoices = 8;
const other = '\u0000other';
const typedKinds: readonly string[] = ['account', 'year', 'period'];

/** `busy`: files are being read again with their answers, and ask more once they are. */
type TableProps = { rows: readonly Row[]; busy: boolean; sightOf: (key: number) => Sight };

/** What is still asked: ticked are the files that ask the first thing, until the person ticks others. */
export function AskedTable({ rows, busy, sightOf }: TableProps) {
  const { words } = usePanel();
  const [ticks, setTicks] = useState<ReadonlySet<number> | null>(null);
  const batches = batchesOf(rows, ticks);
  const [batch] = batches.length > 0 ? batches : batchesOf(rows, null);
  if (!batch) return null;
  const { kind, platform, example } = batch;
  const q = words.question;
  const network = platform ? words.network(platform) : '';
  return (
    <div class="card question batch">
      <fieldset>
        <legend>
          {network && <span class="number">{network}</span>}
          {kind === 'platform' ? q.severalNetworks : q.title[kind]}
        </legend>
        <p class="why">{textOf(words, { kind, example: kind === 'year' ? null : example }, network || q.severalSources)}</p>
        <p class="why">{q.chooseFiles}</p>
        <Same batches={ticks?.size === 0 ? [] : batches} busy={busy} done={() => setTicks(null)} aside />
        <Rows rows={rows} busy={busy} sightOf={sightOf} ticked={ticks ?? new Set(batch.keys)} tick={setTicks} />
      </fieldset>
    </div>
  );
}

/** What was answered, each answer to be changed. */
export function AnsweredTable({ rows, busy, sightOf }: TableProps) {
  const [ticks, setTicks] = useState<ReadonlySet<number>>(new Set());
  const ticked = new Set(rows.flatMap(({ key }) => (ticks.has(key) ? [key] : [])));
  return (
    <>
      <Same batches={ticked.size > 0 ? batchesOf(rows, ticked) : []} busy={busy} done={() => setTicks(new Set())} />
      <Rows rows={rows} busy={busy} sightOf={sightOf} ticked={ticked} tick={setTicks} />
    </>
  );
}

/** Another network's account would stay with the file. */
const answersFor = (kind: Open['kind'], value: string, to = ''): Answers => ({
  ...answerOf(kind, value, to),
  ...(kind === 'platform' ? { account: undefined } : {}),
});

function Same({ batches, busy, done, aside = false }: { batches: readonly Batch[]; busy: boolean; done: () => void; aside?: boolean }) {
  const { words, control } = usePanel();
  const q = words.question;
  const part = useRef<HTMLFieldSetElement>(null);
  const acted = useRef(false);
  useLayoutEffect(() => {
    if (!busy && acted.current && document.activeElement === document.body) part.current?.querySelector<HTMLElement>('button, input')?.focus();
    if (!busy) acted.current = false;
  }, [busy]);
  const [first] = batches;
  if (!first) return null;
  const answer = (kind: Open['kind'], value: string, to = '') => {
    acted.current = true;
    void control.answer(first.keys, answersFor(kind, value, to));
    done();
  };
  return (
    <fieldset class="same" disabled={busy} ref={part}>
      <legend class="unseen">{q.slot[first.kind]}</legend>
      <p class="label">{q.sameFor(first.keys.length, words.number(first.keys.length))}</p>
      {batches.map((batch) => (
        <SameAnswer key={`${batch.kind} ${batch.platform}`} batch={batch} answer={answer} />
      ))}
      {aside && (
        <button type="button" class="link" onClick={() => void control.setAside(first.keys, true)}>
          {q.leaveThese}
        </button>
      )}
    </fieldset>
  );
}

function SameAnswer({ batch, answer }: { batch: Batch; answer: (kind: Open['kind'], value: string, to?: string) => void }) {
  const { words } = usePanel();
  const { kind, choices } = batch;
  return (
    <>
      <div class="choices">
        {choices.slice(0, shownChoices).map((choice) => (
          <button key={choice.value} type="button" class="secondary" onClick={() => answer(kind, choice.value)}>
            {labelOf(words, batch, choice)}
          </button>
        ))}
      </div>
      {typedKinds.includes(kind) && <TypedAnswer kind={kind} first={false} answer={(text, to) => answer(kind, text, to)} />}
    </>
  );
}

function TypedAnswer({ kind, first, answer }: { kind: Open['kind']; first: boolean; answer: (text: string, to: string) => void }) {
  const { words } = usePanel();
  const [text, setText] = useState('');
  const [to, setTo] = useState('');
  const can = isAnswer(kind, text, to);
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (can) answer(text, to);
      }}
    >
      <Typed kind={kind} text={text} setText={setText} to={to} setTo={setTo} first={first} />
      <button type="submit" class="secondary" disabled={!can}>
        {words.question.answer}
      </button>
    </form>
  );
}

type RowsProps = TableProps & { ticked: ReadonlySet<number>; tick: (ticked: ReadonlySet<number>) => void };

function Rows({ rows, sightOf, ticked, tick }: RowsProps) {
  const { words } = usePanel();
  const list = useRef<HTMLUListElement>(null);
  /** Position of the row that was answered last: the next one takes the focus when it leaves. */
  const at = useRef<number | null>(null);
  /** Position of the tick that a range begins at. */
  const [last, setLast] = useState<number | null>(null);
  useLayoutEffect(() => {
    const lists = list.current?.querySelectorAll('li');
    if (at.current !== null && document.activeElement === document.body) lists?.[Math.min(at.current, rows.length - 1)]?.querySelector('select')?.focus();
    at.current = null;
  }, [rows.length]);
  const check = (position: number, on: boolean, range: boolean) => {
    const [low, high] = range && last !== null ? [Math.min(last, position), Math.max(last, position)] : [position, position];
    const keys = rows.slice(low, high + 1).map(({ key }) => key);
    tick(new Set(on ? [...ticked, ...keys] : [...ticked].filter((key) => !keys.includes(key))));
    setLast(position);
  };
  return (
    <ul class="ticks" ref={list}>
      {rows.map((row, position) => (
        <li key={row.key} onChange={() => (at.current = position)}>
          <label class="check">
            <input
              type="checkbox"
              value={row.key}
              checked={ticked.has(row.key)}
              onClick={(event) => check(position, event.currentTarget.checked, event.shiftKey)}
            />
            <span>
              <span class="name" title={row.file}>
                {shortName(row.file, 27)}
              </span>
              <span class="detail">{words.sight(sightOf(row.key))}</span>
            </span>
          </label>
          <div class="slots">
            {row.slots.map((slot) => (
              <SlotField key={slot.question.kind} slot={slot} />
            ))}
          </div>
          {row.asBefore && <p class="detail">{words.question.asBefore}</p>}
          {row.slots.map(({ question, value }) => (
            <Likely key={question.kind} question={question} open={value === null} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Likely({ question, open }: { question: Open; open: boolean }) {
  const { words } = usePanel();
  const likely = question.choices.filter(({ probable }) => probable);
  const [one] = likely;
  if (!open || !one || likely.length > 1) return null;
  return <p class="detail">{[labelOf(words, question, one), words.question.probable(reasonOf(words, one.reason))].join(' · ')}</p>;
}

/** A list acts on its own row only, whose answer stays beside it: whatever arrow keys pass can be taken back there. */
function SlotField({ slot: { question, value } }: { slot: Slot }) {
  const { words, control } = usePanel();
  const { key, file, kind, choices } = question;
  const [typing, setTyping] = useState(false);
  const q = words.question;
  const answer = (given: Answers) => {
    setTyping(false);
    void control.answer([key], given);
  };
  return (
    <>
      <select
        class={[value === null ? 'open' : '', kind === 'year' || kind === 'period' ? 'long' : ''].join(' ').trim()}
        aria-label={`${q.slot[kind]}, ${file}`}
        value={typing ? other : (value ?? '')}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === other) setTyping(true);
          else if (currentTarget.value !== '') answer(answersFor(kind, currentTarget.value));
        }}
      >
        {value === null && <option value="">{`${q.slot[kind]}…`}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {labelOf(words, question, choice)}
          </option>
        ))}
        {typedKinds.includes(kind) && <option value={other}>{q.other}</option>}
      </select>
      {typing && <TypedAnswer kind={kind} first answer={(text, to) => answer(answersFor(kind, text, to))} />}
    </>
  );
}
