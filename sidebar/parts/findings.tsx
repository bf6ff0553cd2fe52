/** Rows that were left out, remarks, and tables that are not used, each with where and what to do. */
import { type Findings as Found, type Said, shortName } from '../review';
import { placeOf } from '../words';
import { usePanel } from './context';
import { Fold } from './fold';
import { InfoIcon } from './icons';

/** Names of tables said at once for one reason. */
const namesShown = 8;

export function Findings({ said }: { said: readonly Said[] }) {
  const { words } = usePanel();
  return (
    <ul class="findings">
      {said.map((one) => (
        <li key={`${one.file} ${one.problem.code} ${one.problem.row ?? ''} ${one.problem.column ?? ''}`}>
          <p class="name" title={one.file}>
            {placeOf(words, one)}
          </p>
          <p class="detail">{words.problem(one.problem)}</p>
        </li>
      ))}
    </ul>
  );
}

/** `file › part` is known by its part. */
function partsOf(tables: readonly string[]): string {
  const parts = [...new Set(tables.map((name) => shortName(name.split(' › ').pop() ?? name)))];
  return `${parts.slice(0, namesShown).join(', ')}${parts.length > namesShown ? '…' : ''}`;
}

/** The lists folded, each only where it holds something. */
export function FindingFolds({ findings }: { findings: Omit<Found, 'unusable'> }) {
  const { words } = usePanel();
  const unused = findings.unused.reduce((sum, { tables }) => sum + tables.length, 0);
  return (
    <>
      {findings.leftRows > 0 && (
        <Fold icon={<InfoIcon />} head={words.review.leftRows(findings.leftRows, words.number(findings.leftRows))} className="fold lined">
          <Findings said={findings.rows} />
        </Fold>
      )}
      {findings.remarks.length > 0 && (
        <Fold icon={<InfoIcon />} head={words.review.remarks(findings.remarks.length, words.number(findings.remarks.length))} className="fold lined">
          <Findings said={findings.remarks} />
        </Fold>
      )}
      {unused > 0 && (
        <Fold icon={<InfoIcon />} head={words.review.notUsed(unused, words.number(unused))} className="fold lined">
          <ul class="findings">
            {findings.unused.map(({ reason, tables }) => (
              <li key={reason}>
                <p>{words.whyNotUsed(reason, tables.length)}</p>
                <p class="detail" title={tables.join(', ')}>
                  {partsOf(tables)}
                </p>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
