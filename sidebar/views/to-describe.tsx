/** Tables that nobody knows, alone in their file or not, waiting for a person to say what their columns are. */
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import type { TableSummary } from '../reader-service';
import { describable, offersDescribing, shortName } from '../review';
import type { Dropped } from '../state';

/** Tables shown at once; the others are folded. */
const shown = 3;

export function ToDescribe({ files }: { files: readonly Dropped[] }) {
  const { words } = usePanel();
  const tables = files.filter(offersDescribing).flatMap((file) => describable(file).map((table) => ({ file, table })));
  if (tables.length === 0) return null;
  const more = tables.slice(shown);
  return (
    <section>
      <h3>
        {words.describe.toDescribe} <span>{words.number(tables.length)}</span>
      </h3>
      {tables.slice(0, shown).map(({ file, table }) => (
        <Card key={`${file.key} ${table.name}`} file={file} table={table} />
      ))}
      {more.length > 0 && (
        <Fold head={words.describe.more(more.length, words.number(more.length))} className="fold">
          {more.map(({ file, table }) => (
            <Card key={`${file.key} ${table.name}`} file={file} table={table} />
          ))}
        </Fold>
      )}
    </section>
  );
}

function Card({ file, table }: { file: Dropped; table: TableSummary }) {
  const { words, control } = usePanel();
  const rows = table.describable?.rows ?? 0;
  return (
    <div class="card folded">
      <div class="grow">
        <p class="name" title={table.name}>
          {shortName(table.name, 24)}
        </p>
        <p class="detail">{words.describe.rows(words.rows(rows, words.number(rows)))}</p>
      </div>
      <button type="button" class="secondary" onClick={() => void control.describe(file.key, table.name)}>
        {words.describe.open}
        <span class="unseen"> {table.name}</span>
      </button>
    </div>
  );
}
