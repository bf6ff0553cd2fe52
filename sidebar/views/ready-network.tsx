/** One network of the ready files: what it adds, by tab and by file. */
import { useState } from 'preact/hooks';
import { feedsReports } from '../../src/records/reported';
import { usePanel } from '../parts/context';
import { FoldIcon } from '../parts/icons';
import { Tile } from '../parts/tile';
import { type NetworkGroup, shortName } from '../review';

export function ReadyNetwork({ group, known }: { group: NetworkGroup; known: boolean }) {
  const { words, control } = usePanel();
  const [open, setOpen] = useState(false);
  const { platform, files, kinds, from, to, tabs } = group;
  const name = platform === 'other' ? sourcesOf(group) : '';
  const kept = kinds.filter((kind) => !feedsReports({ platform, kind }));
  const added = tabs.reduce((sum, tab) => sum + tab.added, 0);
  return (
    <li>
      <button type="button" class="group-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Tile platform={platform} />
        <span class="group-text">
          <span class="name">
            {name || words.network(platform)}
            {files.length > 1 && (
              <>
                {' '}
                <span class="light together">· {words.files(files.length, words.number(files.length))}</span>
              </>
            )}
          </span>
          <span class="detail">{kinds.map((kind) => words.kinds[kind]).join(', ')}</span>
          {kept.length > 0 && <span class="detail">{words.review.kept(kept.map((kind) => words.kinds[kind]).join(', '))}</span>}
          {from && to && <span class="detail">{words.days(from, to)}</span>}
        </span>
        <span class="plus">{known ? `+${words.number(added)}` : ''}</span>
        <FoldIcon open={open} />
      </button>
      {open && (
        <div class="group-body">
          {known &&
            tabs.map((tab) => (
              <p key={tab.tab.kind}>
                {words.kinds[tab.tab.kind]}
                <span class="detail">{words.sayCounts(tab)}</span>
              </p>
            ))}
          {files.map(({ key, name, summary }) => (
            <p key={key}>
              <span title={name}>{shortName(name, 28)}</span>
              {summary?.tables.map(
                ({ name: table, mapping }) =>
                  mapping && (
                    <button key={table} type="button" class="link" onClick={() => void control.describe(key, table)}>
                      {words.describe.change}
                      <span class="unseen"> {table}</span>
                    </button>
                  ),
              )}
              <button type="button" class="link" onClick={() => void control.setAside([key], true)}>
                {words.review.aside}
                <span class="unseen"> {name}</span>
              </button>
            </p>
          ))}
        </div>
      )}
    </li>
  );
}

/** What a person called the sources of described files. */
function sourcesOf({ files }: NetworkGroup): string {
  const accounts = files.flatMap(({ summary }) => summary?.tables.flatMap(({ platform, account }) => (platform === 'other' && account ? [account] : [])) ?? []);
  return [...new Set(accounts)].join(', ');
}
