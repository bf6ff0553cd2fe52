/** The columns of a described table: what the tab asks for, each with the file's column that fills it; or all columns of the file, each with what it is. */
import type { TargetedEvent } from 'preact';
import { type MappedKey, type Mapping, tabColumnOf } from '../../src/records/mapping';
import { assign, columnOf, type Describing, type Field, fieldsOf, letterOf } from '../describing';
import { usePanel } from '../parts/context';
import type { Description } from '../reader-service';
import type { Words } from '../words';
import { Doubts } from './doubts';

type PreviewColumn = Description['preview']['columns'][number];

const dates: ReadonlySet<MappedKey> = new Set<MappedKey>(['published', 'day', 'period', 'periodFrom', 'periodTo']);
const headerOf = ({ columns }: Mapping, index: number) => columns[index]?.header || `(${letterOf(index)})`;
const nameOf = (words: Words, key: MappedKey, { kind }: Mapping) => (key === 'period' ? words.describe.period : words.field(tabColumnOf(key), kind));

export function Fields({ describing, seen }: { describing: Describing; seen: Description }) {
  const { words, control } = usePanel();
  const { mapping, extra } = describing;
  const { fields, more } = fieldsOf(describing, seen);
  const asked = fields.find(({ key }) => dates.has(key) && columnOf(mapping, key) >= 0)?.key;
  const add = ({ currentTarget }: TargetedEvent<HTMLSelectElement>) => {
    const key = currentTarget.value as MappedKey;
    currentTarget.value = '';
    control.act({ do: 'describing', change: { extra: [...extra, key] } });
    setTimeout(() => document.getElementById(`field-${key}`)?.focus());
  };
  return (
    <>
      {fields.map((field) => (
        <div key={field.key}>
          <FieldOf field={field} mapping={mapping} seen={seen} />
          {field.key === asked && <Doubts mapping={mapping} seen={seen} kind="dateOrder" />}
        </div>
      ))}
      {more.length > 0 && (
        <label class="field">
          <span class="unseen">{words.describe.add}</span>
          <select value="" onChange={add}>
            <option value="">{words.describe.add}</option>
            {more.map((key) => (
              <option key={key} value={key}>
                {nameOf(words, key, mapping)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function FieldOf({ field: { key, needed, or }, mapping, seen }: { field: Field; mapping: Mapping; seen: Description }) {
  const { words, control } = usePanel();
  const d = words.describe;
  const index = columnOf(mapping, key);
  const pick = ({ currentTarget }: TargetedEvent<HTMLSelectElement>) =>
    void control.redescribe(assign(mapping, currentTarget.value === '' ? null : Number(currentTarget.value), key));
  return (
    <>
      <label class="field" for={`field-${key}`}>
        {nameOf(words, key, mapping)}
        {needed && <span class="light"> · {d.needed(or.map((other) => nameOf(words, other, mapping)).join(', '))}</span>}
        <select id={`field-${key}`} class={index < 0 ? 'light' : ''} value={index < 0 ? '' : String(index)} onChange={pick}>
          <option value="">{d.none}</option>
          {mapping.columns.map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one name
            <option key={i} value={String(i)}>
              {headerOf(mapping, i)}
            </option>
          ))}
        </select>
      </label>
      {index >= 0 && <Sample column={seen.preview.columns[index]} />}
    </>
  );
}

/** The first cell of a column, and what it is read as where that is not the same. */
function Sample({ column }: { column: PreviewColumn | undefined }) {
  const { words } = usePanel();
  const d = words.describe;
  const cell = column?.cells[0];
  if (!column || !cell) return null;
  const read = cell.read === null ? cell.printed : words.read(cell.read);
  return (
    <p class="detail sample">
      {d.example} <code>{cut(cell.printed)}</code>
      {read !== cell.printed && ` · ${d.readAs(read)}`}
      {column.unreadable > 0 && <span class="detail bad">{d.unreadable(column.unreadable, words.number(column.unreadable))}</span>}
    </p>
  );
}

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export function AllColumns({ mapping, seen }: { mapping: Mapping; seen: Description }) {
  const { words, control } = usePanel();
  const d = words.describe;
  return (
    <ul class="plain columns">
      {mapping.columns.map(({ key }, index) => {
        const column = seen.preview.columns[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one name
          <li key={index}>
            <label class="field">
              {headerOf(mapping, index)}
              <select
                value={key ?? ''}
                onChange={({ currentTarget }) =>
                  void control.redescribe(assign(mapping, index, currentTarget.value === '' ? null : (currentTarget.value as MappedKey)))
                }
              >
                <option value="">{d.none}</option>
                {seen.keys.map((one) => (
                  <option key={one} value={one}>
                    {nameOf(words, one, mapping)}
                  </option>
                ))}
              </select>
            </label>
            <p class="detail sample">
              {column?.cells.map(({ printed, read }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells may be alike
                <span key={i}>
                  <code>{cut(printed)}</code>
                  {key !== null && read !== null && words.read(read) !== printed && ` ${d.readAs(words.read(read))}`}
                </span>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
