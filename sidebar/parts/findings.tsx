/** Rows that were left out, and remarks, each with where and what to do. */
import type { Findings as Found, Said } from '../review';
import { placeOf } from '../words';
import { usePanel } from './context';
import { Fold } from './fold';
import { InfoIcon } from './icons';

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

/** Both lists folded, each only where it holds something. */
export function FindingFolds({ findings }: { findings: Pick<Found, 'leftRows' | 'rows' | 'remarks'> }) {
  const { words } = usePanel();
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
    </>
  );
}
