/** The open questions, the first unfolded; those answered, each on one line. */
import { useState } from 'preact/hooks';
import type { Answers } from '../../src/platforms/reading';
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { AskIcon, BusyIcon, DoneIcon, FoldIcon } from '../parts/icons';
import { batchesOf, likelyAnswers, namedAccount, type Open, openQuestions } from '../questions';
import { shortName, sightOf } from '../review';
import type { Dropped, State } from '../state';
import type { Words } from '../words';
import { BatchCard } from './batch-card';
import { QuestionCard } from './question-card';

/** Shown at once; what is beyond is folded, so that a whole folder stays within reach. */
const shownAnswers = 2;
const shownQuestions = 2;

export function Questions({ state }: { state: State }) {
  const { words, control } = usePanel();
  const [chosen, choose] = useState<number | null>(null);
  const open = openQuestions(state.files, state.workbook);
  const answered = state.files.filter((file) => !file.aside && answersOf(words, file, state).length > 0);
  if (open.length === 0 && answered.length === 0) return null;
  const change = (file: Dropped) => {
    const described = file.summary?.tables.find(({ mapping }) => mapping !== null);
    if (file.answers.mappings && described) void control.describe(file.key, described.name);
    else void control.answer([file.key], forgotten(file.answers));
  };
  const { batches, single } = batchesOf(open, state.files);
  const current = single.find(({ key }) => key === chosen) ?? single[0];
  const others = single.filter((question) => question !== current);
  const likely = batches.length > 0 ? likelyAnswers(open).length : 0;
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
    <section>
      <h3>
        {open.length > 0 ? words.review.toAnswer : words.review.yourAnswers} <span>{open.length > 0 ? words.number(open.length) : ''}</span>
      </h3>
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
      {batches.map((batch) => (
        <BatchCard key={`${batch.id} ${batch.questions.length}`} batch={batch} sightOf={sightsOf} />
      ))}
      {current && (
        <QuestionCard
          key={`${current.key} ${current.kind}`}
          question={current}
          sight={sightsOf(current.key)}
          at={single.indexOf(current) + 1}
          of={single.length}
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
