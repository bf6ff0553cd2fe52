/** Answers of calls that change the workbook, kept for a while: a panel that lost one asks for it by the call's id, so that nothing is done twice. */
import type { Answer, KeptAnswer } from '../records/transfer';
import type { Services } from './services';

/** Seconds: no call runs for longer than six minutes, and its panel asks soon after. */
const whileRunning = 380;
const whenDone = 600;
/** A value holds 100 kB at most; a letter may take three bytes. */
const pieceLength = 30_000;
const runningMark = '…';

const keyOf = (call: string, piece: number): string => `answer:${call}:${piece}`;

/** `call`: the id that the panel gave the call; a call without one is only run. An answer that is known already is given again. */
export function keepAnswer<T>(services: Services, call: unknown, run: () => Answer<T>): Answer<T> {
  if (typeof call !== 'string' || call === '') return run();
  const known = keptAnswer(services, call);
  if (known.state === 'done') return known.answer as Answer<T>;
  keep(services, { [keyOf(call, 0)]: runningMark }, whileRunning);
  const answer = run();
  const text = JSON.stringify(answer);
  const pieces: { [key: string]: string } = {};
  const count = Math.ceil(text.length / pieceLength);
  for (let i = 0; i < count; i++) pieces[keyOf(call, i)] = `${i === 0 ? `${count}:` : ''}${text.slice(i * pieceLength, (i + 1) * pieceLength)}`;
  keep(services, pieces, whenDone);
  return answer;
}

/** What became of a call. */
export function keptAnswer(services: Services, call: string): KeptAnswer {
  try {
    const cache = services.CacheService.getUserCache();
    const first = cache.get(keyOf(call, 0));
    if (first === null) return { state: 'unknown' };
    if (first === runningMark) return { state: 'running' };
    const count = Number.parseInt(first, 10);
    const rest = count > 1 ? cache.getAll(Array.from({ length: count - 1 }, (_, i) => keyOf(call, i + 1))) : {};
    const pieces = Array.from({ length: count }, (_, i) => (i === 0 ? first.slice(first.indexOf(':') + 1) : rest[keyOf(call, i)]));
    return pieces.includes(undefined) ? { state: 'unknown' } : { state: 'done', answer: JSON.parse(pieces.join('')) };
  } catch {
    return { state: 'unknown' };
  }
}

/** A change that was made stands, whether its answer could be kept or not. */
function keep(services: Services, values: { [key: string]: string }, seconds: number): void {
  try {
    services.CacheService.getUserCache().putAll(values, seconds);
  } catch {
    // the panel will be told «unknown» and look at the workbook
  }
}
