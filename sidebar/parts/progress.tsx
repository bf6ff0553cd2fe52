/** A bar with its figure, and a line that is read aloud at most every five seconds. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from './context';

export function Progress({ done, total, text, still = false }: { done: number; total: number; text: string; still?: boolean }) {
  const { words } = usePanel();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const percent = Math.floor(share * 100);
  const shown = words.code === 'fr' ? `${percent}\u00a0%` : `${percent}%`;
  return (
    <>
      <div
        class={still ? 'bar still' : 'bar'}
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      {!still && (
        <div class="bar-text">
          <span>{text}</span>
          <span>{shown}</span>
        </div>
      )}
    </>
  );
}

const speaksEvery = 5000;

/** Says the newest text, never more often than every five seconds. */
export function Spoken({ text }: { text: string }) {
  const [said, say] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + speaksEvery - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      say(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" aria-live="polite">
      {said}
    </p>
  );
}
