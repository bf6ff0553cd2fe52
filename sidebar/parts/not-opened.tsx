/** Files and folders that were dropped and that the browser would not open. */
import { shortName } from '../review';
import { usePanel } from './context';
import { Notice } from './notice';

/** Names said at once. */
const shown = 3;

export function NotOpened({ names }: { names: readonly string[] }) {
  const { words } = usePanel();
  if (names.length === 0) return null;
  const few = names.slice(0, shown).map((name) => shortName(name));
  return (
    <Notice tint="bad" title={words.review.notOpened(names.length, words.number(names.length))}>
      <p>{[...few, ...(names.length > shown ? ['…'] : [])].join(', ')}</p>
      <p>{words.review.chooseInstead}</p>
    </Notice>
  );
}
