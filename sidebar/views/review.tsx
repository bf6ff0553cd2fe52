/** Before anything is written: what would change, the open questions, what is ready and what was left out. */
import { usePanel } from '../parts/context';
import { Counts } from '../parts/counts';
import { FileChooser } from '../parts/file-chooser';
import { FindingFolds } from '../parts/findings';
import { Fold } from '../parts/fold';
import { Footer } from '../parts/footer';
import { InfoIcon } from '../parts/icons';
import { NotOpened } from '../parts/not-opened';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import { findingsOf, groupsOf, shortName, statusOf, sumOf } from '../review';
import type { State } from '../state';
import { Questions } from './questions';
import { ReadyNetwork } from './ready-network';
import { Repeats } from './repeats';
import { Room } from './room';
import { ToDescribe } from './to-describe';

export function Review({ state }: { state: State }) {
  const { words, control } = usePanel();
  const { files, preview } = state;
  const by = (status: string) => files.filter((file) => statusOf(file) === status);
  const ready = by('ready');
  const asking = by('asks');
  const describing = by('describe');
  const waiting = asking.length + describing.length;
  const aside = by('aside');
  const findings = findingsOf(files);
  const groups = groupsOf(files, preview.tabs);
  const count = (n: number) => words.files(n, words.number(n));
  const again = files.some(({ stage }) => stage !== 'read');
  return (
    <>
      <div class="body">
        <Title>{words.review.title}</Title>
        <p class="detail">
          {words.review.summary(
            count(files.length),
            ready.length,
            asking.length,
            describing.length,
            findings.unusable.length + aside.length + by('twin').length + by('elsewhere').length,
          )}{' '}
          <FileChooser label={words.review.addFiles} className="link" />
        </p>
        <NotOpened names={state.notOpened} />
        {state.notKept && (
          <Notice tint="bad" title={words.describe.notKept}>
            <p>{words.sayTrouble(state.notKept)}</p>
          </Notice>
        )}
        {ready.length > 0 && (
          <Counts
            label={words.review.readyRows}
            counts={preview.state === 'failed' || (preview.state === 'counting' && preview.tabs.length === 0) ? null : sumOf(preview.tabs)}
            busy={preview.state === 'counting'}
            note={preview.state === 'counting' ? words.review.counting : preview.state === 'failed' ? words.review.countedLater : ''}
          />
        )}
        <Questions state={state} />
        <ToDescribe files={files} />
        {groups.length > 0 && (
          <section>
            <h3>
              {words.review.ready} <span>{count(ready.length)}</span>
            </h3>
            <ul class="groups">
              {groups.map((group) => (
                <ReadyNetwork key={group.platform} group={group} known={preview.state === 'known'} />
              ))}
            </ul>
          </section>
        )}
        <Repeats state={state} />
        {aside.length > 0 && (
          <section>
            <h3>{words.review.asideTitle}</h3>
            <ul class="plain">
              {aside.map(({ key, name }) => (
                <li key={key} class="between">
                  <span title={name}>{shortName(name, 24)}</span>
                  <button type="button" class="link" onClick={() => void control.setAside([key], false)}>
                    {words.review.takeBack}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {findings.unusable.length > 0 && (
          <Fold icon={<InfoIcon />} head={words.review.notUsable(findings.unusable.length, words.number(findings.unusable.length))} className="fold lined">
            <ul class="findings">
              {findings.unusable.map(({ file, said }) => (
                <li key={file.key}>
                  <p class="name" title={file.name}>
                    {shortName(file.name)}
                  </p>
                  {said.slice(0, 3).map(({ problem, file: table }) => (
                    <p class="detail" key={`${table} ${problem.code}`}>
                      {words.problem(problem)}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </Fold>
        )}
        <FindingFolds findings={findings} />
        {(preview.short || state.totals) && <Room short={preview.short} totals={state.totals} />}
      </div>
      <Footer>
        <div class="buttons">
          <button type="button" class="primary" disabled={ready.length === 0 || again || preview.short !== null} onClick={control.startImport}>
            {ready.length === 0 ? words.review.nothingReady : words.review.importFiles(count(ready.length))}
          </button>
          <button type="button" class="text" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
            {words.review.clear}
          </button>
        </div>
        {waiting > 0 && ready.length > 0 && <p class="detail">{words.review.othersWait(waiting, words.number(waiting))}</p>}
      </Footer>
    </>
  );
}
