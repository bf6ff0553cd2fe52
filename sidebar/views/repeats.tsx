/** Files that bring nothing new: imported before, and offered to be left aside; imported before under another account, and refused; or dropped twice. */
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { InfoIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { importedBefore, shortName, statusOf } from '../review';
import type { State } from '../state';

/** So that no answer given since stays beside those of then. */
const nothingAnswered = { platform: undefined, account: undefined };

export function Repeats({ state }: { state: State }) {
  const { words, control } = usePanel();
  const r = words.review;
  const before = importedBefore(state.files, state.workbook);
  const twins = state.files.filter((file) => statusOf(file) === 'twin');
  const elsewhere = state.files.filter((file) => statusOf(file) === 'elsewhere');
  const all = before.map(({ file }) => file.key);
  return (
    <>
      {elsewhere.map(({ key, name, elsewhere: then }) => (
        <Notice key={key} tint="bad" title={shortName(name)}>
          <p>{r.elsewhere([then?.platform && words.network(then.platform), then?.account].filter(Boolean).join(', '))}</p>
          <button type="button" class="link" onClick={() => void control.answer([key], { ...nothingAnswered, ...then })}>
            {r.asThen}
            <span class="unseen"> {name}</span>
          </button>
        </Notice>
      ))}
      {before.length > 0 && (
        <Fold icon={<InfoIcon />} head={r.repeated(before.length, words.number(before.length))} className="fold lined" first={before.length === 1}>
          <ul class="findings">
            {before.map(({ file, at }) => (
              <li key={file.key}>
                <p class="name" title={file.name}>
                  {shortName(file.name)}
                </p>
                <p class="detail">{words.problem({ code: 'file-already-imported', on: words.day(at) })}</p>
                <button type="button" class="link" onClick={() => void control.setAside([file.key], true)}>
                  {r.aside}
                  <span class="unseen"> {file.name}</span>
                </button>
              </li>
            ))}
          </ul>
          {before.length > 1 && (
            <button type="button" class="secondary" onClick={() => void control.setAside(all, true)}>
              {r.asideAll}
            </button>
          )}
        </Fold>
      )}
      {twins.length > 0 && (
        <Fold icon={<InfoIcon />} head={r.twins(twins.length, words.number(twins.length))} className="fold lined">
          <ul class="findings">
            {twins.map(({ key, name, twin }) => (
              <li key={key}>
                <p class="name" title={name}>
                  {shortName(name)}
                </p>
                <p class="detail">{r.twinOf(twin ?? '')}</p>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
