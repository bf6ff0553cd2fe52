/** Nothing dropped yet: the drop zone, what may be dropped, the demonstration, the last import. */
import type { PlatformId } from '../../src/records/platform-ids';
import { feedsReports } from '../../src/records/reported';
import { type Format, formats, grouped } from '../formats';
import { usePanel } from '../parts/context';
import { FileChooser } from '../parts/file-chooser';
import { Fold } from '../parts/fold';
import { Footer } from '../parts/footer';
import { BusyIcon, DropIcon, LockIcon } from '../parts/icons';
import { NotOpened } from '../parts/not-opened';
import { Notice } from '../parts/notice';
import { Tile } from '../parts/tile';
import { Title } from '../parts/title';
import type { State } from '../state';

export function Empty({ state, notice, fresh }: { state: State; notice: 'stopped' | 'demo-removed' | null; fresh: boolean }) {
  const { words, control } = usePanel();
  const { workbook } = state;
  return (
    <>
      <div class="body">
        {notice && <Notice tint="good" focus title={notice === 'stopped' ? words.empty.readingStopped : words.demo.removed} />}
        <Title quiet={fresh || notice !== null}>{words.empty.title}</Title>
        <p class="detail">{words.empty.text}</p>
        <NotOpened names={state.notOpened} />
        <DropZone ready={workbook !== null} />
        <p class="detail privacy">
          <LockIcon />
          <span>{words.empty.privacy}</span>
        </p>
        <Demonstration state={state} />
        <Fold key={String(workbook?.lastImport?.importId)} head={words.empty.what} first={!workbook?.lastImport} className="fold lined">
          <Formats />
          <p class="detail gap">
            {words.empty.otherFiles}
            <br />
            <button type="button" class="link" onClick={() => control.act({ do: 'mappings', said: null })}>
              {words.mappings.link(workbook?.mappings.length ?? 0, words.number(workbook?.mappings.length ?? 0))}
            </button>
            <br />
            <button type="button" class="link" onClick={() => control.act({ do: 'shows', view: 'where' })}>
              {words.empty.where}
            </button>
          </p>
        </Fold>
      </div>
      {workbook?.lastImport && (
        <Footer>
          <p class="detail">
            {words.empty.last(words.day(workbook.lastImport.at), words.files(workbook.lastImport.files, words.number(workbook.lastImport.files)))}
            {' · '}
            <button type="button" class="link" onClick={control.showHistory}>
              {words.empty.log}
            </button>
            {' · '}
            <button type="button" class="link" onClick={() => control.act({ do: 'accounts', removing: null })}>
              {words.accounts.title}
            </button>
          </p>
        </Footer>
      )}
    </>
  );
}

function Formats() {
  const { words } = usePanel();
  const { networks, tools } = grouped(formats());
  return (
    <ul class="networks">
      {networks.map(({ id, kinds }) => (
        <Held key={id} tile={id} name={words.network(id)} holds={kinds.map((kind) => words.kinds[kind])} later={!isReported({ id, kinds })} />
      ))}
      {tools.map(({ subject, formats }) => (
        <Held
          key={subject}
          tile={formats[0]?.id as PlatformId}
          name={words.empty.subjects[subject]}
          holds={formats.map(({ id }) => words.network(id))}
          later={!formats.some(isReported)}
        />
      ))}
    </ul>
  );
}

const isReported = ({ id, kinds }: Format): boolean => kinds.some((kind) => feedsReports({ platform: id, kind }));

/** `later`: its rows are kept, no report reads them yet. */
function Held({ tile, name, holds, later }: { tile: PlatformId; name: string; holds: readonly string[]; later: boolean }) {
  const { words } = usePanel();
  return (
    <li>
      <Tile platform={tile} />
      <div>
        <p class="name">{name}</p>
        <p class="detail">{holds.join(', ')}</p>
        {later && <p class="detail ask">{words.empty.later}</p>}
      </div>
    </li>
  );
}

function DropZone({ ready }: { ready: boolean }) {
  const { words } = usePanel();
  return (
    <div class="zone">
      <DropIcon />
      <p class="zone-title">{words.empty.drop}</p>
      <p class="detail">{words.empty.or}</p>
      <FileChooser label={words.empty.choose} className="secondary" disabled={!ready} />
      <p class="detail">{words.empty.formats}</p>
    </div>
  );
}

function Demonstration({ state }: { state: State }) {
  const { words, control } = usePanel();
  const { workbook, demo } = state;
  if (!workbook) return null;
  if (demo)
    return (
      <p class="detail demo" aria-live="polite">
        <BusyIcon /> <span>{demo === 'loading' ? words.demo.loading : words.demo.removing}</span>
      </p>
    );
  if (workbook.demonstration) return <DemonstrationShown busy={false} />;
  if (workbook.lastImport) return null;
  return (
    <div class="demo">
      <div>
        <button type="button" class="link strong" onClick={() => void control.demonstrate()}>
          {words.empty.demo}
        </button>
        <p class="detail">{words.empty.demoText}</p>
      </div>
    </div>
  );
}

/** Said wherever demonstration data may be taken for one's own. */
export function DemonstrationShown({ busy }: { busy: boolean }) {
  const { words, control } = usePanel();
  if (busy)
    return (
      <p class="detail demo" aria-live="polite">
        <BusyIcon /> <span>{words.demo.removing}</span>
      </p>
    );
  return (
    <p class="detail demo">
      <span>
        {words.demo.shown}{' '}
        <button type="button" class="link" onClick={() => void control.removeDemo()}>
          {words.demo.remove}
        </button>
      </span>
    </p>
  );
}
