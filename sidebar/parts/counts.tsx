/** New, updated, unchanged. */
import type { MergeCounts } from '../../src/records/transfer';
import { usePanel } from './context';

export function Counts({ label, counts, note = '', busy = false }: { label: string; counts: MergeCounts | null; note?: string; busy?: boolean }) {
  const { words } = usePanel();
  const { added, updated, unchanged } = words.review;
  const cell = (value: number | undefined, name: string) => (
    <div>
      <dd>{value === undefined ? '–' : words.number(value)}</dd>
      <dt>{name}</dt>
    </div>
  );
  return (
    <section aria-busy={busy}>
      <p class="label">
        {label}
        {note && ` · ${note}`}
      </p>
      <dl class="counts">
        {cell(counts?.added, added)}
        {cell(counts?.updated, updated)}
        {cell(counts?.unchanged, unchanged)}
      </dl>
    </section>
  );
}
