/** Rows that were left out, and remarks, each with where and what to do. */
import type { Said } from '../review';
import { placeOf } from '../words';
import { usePanel } from './context';

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
