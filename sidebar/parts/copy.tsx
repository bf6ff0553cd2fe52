/** Copies what support needs; shows it where the clipboard is closed to the panel. */
import { useState } from 'preact/hooks';
import { usePanel } from './context';

export function CopyDetails({ details }: { details: string }) {
  const { words } = usePanel();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <div class="detail gap">
      {words.trouble.stuck}{' '}
      <button type="button" class="link" onClick={copy}>
        {state === 'copied' ? words.trouble.copied : words.trouble.copy}
      </button>
      <span class="unseen" aria-live="polite">
        {state === 'copied' ? words.trouble.copied : ''}
      </span>
      {state === 'refused' && (
        <label class="gap">
          {words.trouble.noCopy}
          <textarea readOnly rows={4} value={details} />
        </label>
      )}
    </div>
  );
}
