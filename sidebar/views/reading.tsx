/** Files are being read: how far, and what each turned out to be. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Line, type LineState } from '../parts/line';
import { Progress, Spoken } from '../parts/progress';
import { Title } from '../parts/title';
import { statusOf } from '../review';
import type { Dropped } from '../state';
import type { Words } from '../words';

/** Lines shown of those that wait; the others are counted. */
const shownWaiting = 1;
const tick = 150;

export function Reading({ files }: { files: readonly Dropped[] }) {
  const { words, control } = usePanel();
  const read = files.filter(({ stage }) => stage === 'read');
  const waiting = files.filter(({ stage }) => stage === 'waiting');
  const said = words.reading.done(read.length, words.number(read.length), words.number(files.length));
  const share = useShare(files);
  const hidden = Math.max(0, waiting.length - shownWaiting);
  return (
    <>
      <div class="body">
        <Title>{words.reading.title(files.length, words.number(files.length))}</Title>
        <p class="detail">{words.reading.text}</p>
        <Progress done={share} total={1} text={said} />
        <Spoken text={said} />
        <ul class="lines">
          {files
            .filter((file) => file.stage !== 'waiting' || waiting.indexOf(file) < shownWaiting)
            .map((file) => (
              <Line key={file.key} state={stateOf(file)} name={file.name}>
                {whatItIs(words, file)}
              </Line>
            ))}
        </ul>
        {hidden > 0 && <p class="detail gap">{words.reading.more(hidden, words.number(hidden))}</p>}
      </div>
      <Footer>
        <button type="button" class="secondary wide" onClick={control.stopReading}>
          {words.reading.stop}
        </button>
      </Footer>
    </>
  );
}

/** How far the bar moves at each tick at least: between two reports of the reader it must not stand still, and it never goes back. */
const hair = 0.0005;

/** Share of the bytes that are read; within a file, what the reader told, or until then an estimate from the pace so far that never reaches its end. */
function useShare(files: readonly Dropped[]): number {
  const [now, setNow] = useState(() => Date.now());
  const [start] = useState(() => Date.now());
  const done = files.filter(({ stage }) => stage === 'read').reduce((sum, { size }) => sum + size, 0);
  const [since, setSince] = useState({ done: 0, at: start });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => setSince({ done, at: Date.now() }), [done]);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const reading = files.find(({ stage }) => stage === 'reading');
  const current = reading?.size ?? 0;
  const pace = since.done > 0 ? since.done / Math.max(1, since.at - start) : 10_000;
  const guess = current > 0 ? current * (1 - Math.exp((-pace * Math.max(0, now - since.at)) / current)) : 0;
  const part = reading?.share ? current * reading.share : guess;
  const reached = total > 0 ? (done + part) / total : 0;
  const bar = useRef({ at: now, share: 0 });
  const least = bar.current.share + (now === bar.current.at ? 0 : hair);
  bar.current = { at: now, share: Math.min(0.99, Math.max(least, reached)) };
  return bar.current.share;
}

export function stateOf(file: Dropped): LineState {
  if (file.stage === 'reading') return 'busy';
  const status = statusOf(file);
  return status === 'ready' || status === 'twin' || status === 'elsewhere'
    ? 'read'
    : status === 'asks' || status === 'describe'
      ? 'question'
      : status === 'waiting'
        ? 'waiting'
        : 'left';
}

export function whatItIs(words: Words, file: Dropped): string {
  if (file.stage === 'reading') {
    if (/\.zip$/i.test(file.name)) return words.reading.openingArchive;
    return /\.(xlsx?|ods)$/i.test(file.name) ? words.reading.openingWorkbook : words.reading.opening;
  }
  const status = statusOf(file);
  if (status === 'waiting') return words.reading.waiting;
  const tables = file.summary?.tables ?? [];
  const platform = tables.find((table) => table.platform)?.platform ?? null;
  const kinds = [...new Set(tables.flatMap(({ kind, candidates }) => kind ?? candidates[0]?.kind ?? []))].map((kind) => words.kinds[kind]);
  const what = [platform ? words.network(platform) : '', ...kinds].filter(Boolean).join(', ');
  if (status === 'asks') return words.reading.asks(what);
  if (status === 'ready' || status === 'twin' || status === 'elsewhere') return what;
  return tables.length > 0 ? words.reading.notKnown : words.reading.notRead;
}
