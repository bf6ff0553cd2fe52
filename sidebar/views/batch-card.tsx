/** One answer for several files that ask the same: each with its days and a sum, ticked at first, and the answers as buttons. */
import { useState } from 'preact/hooks';
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { AskIcon } from '../parts/icons';
import { answerOf, type Batch, type Choice, isAnswer } from '../questions';
import { type Sight, shortName } from '../review';
import { labelOf, reasonOf, Typed, textOf } from './question-card';

/** Answers that are offered at once; any other can be typed. */
const shownChoices = 8;

export function BatchCard({ batch, sightOf }: { batch: Batch; sightOf: (key: number) => Sight }) {
  const { words, control } = usePanel();
  const { kind, platform, questions, choices } = batch;
  const [left, leave] = useState<ReadonlySet<number>>(new Set());
  /** Position of the tick that a range begins at. */
  const [last, setLast] = useState<number | null>(null);
  const [text, setText] = useState('');
  const [to, setTo] = useState('');
  const q = words.question;
  const chosen = questions.map(({ key }) => key).filter((key) => !left.has(key));
  const typed = kind === 'account' || kind === 'year' || kind === 'period';
  const can = chosen.length > 0 && isAnswer(kind, text, to);
  const network = platform ? words.network(platform) : '';
  const [first] = questions;
  if (!first) return null;
  const pick = ({ value, from, to: until }: Choice) => {
    const answers = kind === 'period' ? answerOf(kind, from ?? '', until ?? '') : answerOf(kind, value);
    void control.answer(chosen, answers);
  };
  const tick = (at: number, on: boolean, range: boolean) => {
    const [low, high] = range && last !== null ? [Math.min(last, at), Math.max(last, at)] : [at, at];
    const ticked = questions.slice(low, high + 1).map(({ key }) => key);
    leave(new Set(on ? [...left].filter((key) => !ticked.includes(key)) : [...left, ...ticked]));
    setLast(at);
  };
  const labelled = (choice: Choice) =>
    kind === 'period' ? words.span(words.day(choice.from ?? '', true), words.day(choice.to ?? '', true)) : labelOf(words, first, choice);
  const rows = (
    <ul class="ticks">
      {questions.map(({ key, file, choices: own, kind: asked }, at) => {
        const likely = own.filter(({ probable }) => probable);
        return (
          <li key={key}>
            <label class="check">
              <input type="checkbox" value={key} checked={!left.has(key)} onClick={(event) => tick(at, event.currentTarget.checked, event.shiftKey)} />
              <span>
                <span class="name" title={file}>
                  {shortName(file, 34)}
                </span>
                <span class="detail">{words.sight(sightOf(key))}</span>
                {likely.length === 1 && likely[0] && asked !== 'period' && (
                  <span class="detail">{[labelOf(words, first, likely[0]), q.probable(reasonOf(words, likely[0].reason))].join(' · ')}</span>
                )}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
  return (
    <form
      class="card question batch"
      onSubmit={(event) => {
        event.preventDefault();
        if (can) void control.answer(chosen, answerOf(kind, text, to));
      }}
    >
      <fieldset>
        <legend>
          {network && <span class="number">{network}</span>}
          {kind === 'platform' ? q.severalNetworks : q.title[kind]}
        </legend>
        <p class="why">{textOf(words, { ...first, example: null }, network || words.question.severalSources)}</p>
        {kind === 'platform' ? (
          <>
            <p class="why">{q.chooseFiles}</p>
            {rows}
          </>
        ) : (
          <Fold icon={<AskIcon />} head={words.files(questions.length, words.number(questions.length))} className="fold">
            {rows}
          </Fold>
        )}
        <p class="label">{q.sameFor(chosen.length, words.number(chosen.length))}</p>
        <div class="choices">
          {choices.slice(0, shownChoices).map((choice) => (
            <button key={choice.value} type="button" class="secondary" disabled={chosen.length === 0} onClick={() => pick(choice)}>
              {labelled(choice)}
            </button>
          ))}
        </div>
        {typed && <Typed kind={kind} text={text} setText={setText} to={to} setTo={setTo} first={false} />}
      </fieldset>
      {typed && (
        <button type="submit" class="secondary" disabled={!can}>
          {q.answer}
        </button>
      )}{' '}
      <button type="button" class="link" disabled={chosen.length === 0} onClick={() => void control.setAside(chosen, true)}>
        {q.leaveThese}
      </button>
    </form>
  );
}
