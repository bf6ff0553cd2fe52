/** The open questions, the first unfolded; those answered, each on one line. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../src/platforms/reading';
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { AskIcon, BusyIcon, DoneIcon, FoldIcon } from '../parts/icons';
import { isOpen, likelyAnswers, namedAccount, type Open, openQuestions, type Row, rowsOf } from '../questions';
import { shortName, sightOf } from '../review';
import type { Dropped, State } from '../state';
import type { Words } from '../words';
import { AnsweredTable, AskedTable } from './answer-table';
import { QuestionCard } from './question-card';

/** Shown at once; what is beyond is folded, so that a whole folder stays within reach. */
const shownAnswers = 2;
const shownQuestions = 2;

export function Questions({ state }: { state: State }) {
  const { words, control } = usePanel();
  const [chosen, choose] = useState<number | null>(null);
  const open = openQuestions(state.files, state.workbook);
  const rows = rowsOf(state.files, state.workbook);
  const asked = rows?.filter(isOpen) ?? [];
  const given = rows?.filter((row) => !isOpen(row)) ?? [];
  const inTable = (kind: string) => rows !== null && ['platform', 'account', 'year', 'period'].includes(kind);
  const answered = state.files.filter((file) => !file.aside && answersOf(words, file, state).some(({ kind }) => !inTable(kind)));
  const busy = state.files.some(({ stage }) => stage !== 'read');
  const section = useRef<HTMLElement>(null);
  const hasAsked = asked.length > 0;
  const first = useRef(true);
  // the last answer takes the table away that had the focus
  useLayoutEffect(() => {
    if (!first.current && !hasAsked && document.activeElement === document.body) section.current?.querySelector<HTMLElement>('.fold-head')?.focus();
    first.current = false;
  }, [hasAsked]);
  if (open.length === 0 && answered.length === 0 && given.length === 0) return null;
  const change = (file: Dropped) => {
    const described = file.summary?.tables.find(({ mapping }) => mapping !== null);
    if (file.answers.mappings && described) void control.describe(file.key, described.name);
    else void control.answer([file.key], forgotten(file.answers));
  };
  const single = open.filter(({ kind }) => !inTable(kind));
  const alreadyGiven = answered.reduce((sum, file) => sum + answersOf(words, file, state).length, 0);
  const current = single.find(({ key }) => key === chosen) ?? single[0];
  const others = single.filter((question) => question !== current);
  const likely = hasAsked ? likelyAnswers(open).length : 0;
  const sightsOf = (key: number) => sightOf(state.files.find((file) => file.key === key) as Dropped);
  const q = words.question;
  const folded = (file: Dropped) => (
    <div class="card folded" key={`answered ${file.key}`}>
      {file.stage === 'read' ? <DoneIcon /> : <BusyIcon />}
      <div class="grow">
        <p class="name" title={file.name}>
          {shortName(file.name, 19)}
        </p>
        <p class="detail">
          {q.answered(
            answersOf(words, file, state)
              .map(({ said }) => said)
              .join(', '),
          )}
        </p>
      </div>
      <button type="button" class="link" onClick={() => change(file)}>
        {q.change}
        <span class="unseen"> {file.name}</span>
      </button>
    </div>
  );
  const later = (question: Open) => (
    <button type="button" class="card folded" key={`${question.key} ${question.kind}`} aria-expanded={false} onClick={() => choose(question.key)}>
      <AskIcon />
      <span class="grow">
        <span class="name" title={question.file}>
          {shortName(question.file, 24)}
        </span>
        <span class="detail">{words.sight(sightsOf(question.key))}</span>
        <span class="detail">{[question.platform ? words.network(question.platform) : '', q.brief[question.kind]].filter(Boolean).join(' · ')}</span>
      </span>
      <FoldIcon open={false} />
    </button>
  );
  return (
    <section ref={section}>
      <h3>
        {open.length > 0 ? words.review.toAnswer : words.review.yourAnswers} <span>{open.length > 0 ? words.number(open.length) : ''}</span>
      </h3>
      {given.length > 0 && (
        <Fold icon={<DoneIcon />} head={<Given rows={given} />} className="fold">
          <AnsweredTable rows={given} busy={busy} sightOf={sightsOf} />
        </Fold>
      )}
      {answered.length > shownAnswers ? (
        <Fold icon={<DoneIcon />} head={q.answersGiven(answered.length, words.number(answered.length))} className="fold">
          {answered.map(folded)}
        </Fold>
      ) : (
        answered.map(folded)
      )}
      {likely > 0 && (
        <div class="card question">
          <p class="why">{q.likelyText}</p>
          <button type="button" class="secondary" onClick={() => void control.answerLikely()}>
            {q.takeLikely(likely, words.number(likely))}
          </button>
        </div>
      )}
      {hasAsked && <AskedTable rows={asked} busy={busy} sightOf={sightsOf} />}
      {current && (
        <QuestionCard
          key={`${current.key} ${current.kind}`}
          question={current}
          sight={sightsOf(current.key)}
          at={alreadyGiven + 1}
          of={alreadyGiven + single.length}
        />
      )}
      {others.slice(0, shownQuestions).map(later)}
      {others.length > shownQuestions && (
        <Fold icon={<AskIcon />} head={q.moreQuestions(others.length - shownQuestions, words.number(others.length - shownQuestions))} className="fold">
          {others.slice(shownQuestions).map(later)}
        </Fold>
      )}
    </section>
  );
}

/** How many answers there are, and whose figures they make the files. */
function Given({ rows }: { rows: readonly Row[] }) {
  const { words } = usePanel();
  const q = words.question;
  const before = rows.filter(({ asBefore }) => asBefore).length;
  const whose = rows.map(({ platform, slots }) => {
    const account = slots.find(({ question }) => question.kind === 'account');
    const named = account?.question.choices.find(({ value }) => value === account.value)?.label;
    return [platform ? words.network(platform) : '', named].filter(Boolean).join(', ');
  });
  const once = [...new Set(whose)].filter(Boolean);
  return (
    <>
      {before === rows.length ? q.allAsBefore(before, words.number(before)) : q.answersGiven(rows.length, words.number(rows.length))}
      {before > 0 && before < rows.length && <span class="detail">{q.someAsBefore(before, words.number(before))}</span>}
      {once.map((name) => (
        <span key={name} class="detail">
          {`${name} (${words.number(whose.filter((one) => one === name).length)})`}
        </span>
      ))}
    </>
  );
}

function answersOf(words: Words, { answers, summary }: Dropped, { files, workbook }: State): { kind: string; said: string }[] {
  const { platform, account, downloaded, dateOrder, decimal, series, period, mappings } = answers;
  const q = words.question;
  const network = platform ?? summary?.tables.find((table) => table.platform !== null)?.platform ?? null;
  return [
    platform && { kind: 'platform', said: words.network(platform) },
    account && { kind: 'account', said: namedAccount(account, network, files, workbook) },
    downloaded && { kind: 'year', said: q.downloadedOn(words.day(downloaded, true)) },
    dateOrder && { kind: 'dateOrder', said: dateOrder === 'day-month' ? q.dayMonth('') : q.monthDay('') },
    decimal && { kind: 'decimal', said: decimal === 'point' ? q.point('') : q.comma('') },
    series && { kind: 'series', said: series === 'total' ? q.seriesTotal : q.seriesChange },
    mappings && { kind: 'mappings', said: q.columnsDescribed },
    period && { kind: 'period', said: words.span(words.day(period.from, true), words.day(period.to, true)) },
  ].filter((answer): answer is { kind: string; said: string } => Boolean(answer));
}

/** Every answer taken back. */
function forgotten(answers: Answers): Answers {
  return Object.fromEntries(Object.keys(answers).map((kind) => [kind, undefined]));
}
