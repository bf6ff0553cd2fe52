/** A boxed message: what happened, in one tint; takes the focus when it opens a state. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { DoneIcon, InfoIcon, WarnIcon } from './icons';

type Tint = 'good' | 'bad' | 'data' | 'soft';

export function Notice({ tint, title, focus = false, children }: { tint: Tint; title: string; focus?: boolean; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <div class={`notice ${tint}`} role={tint === 'bad' ? 'alert' : undefined}>
      {tint === 'good' ? <DoneIcon /> : tint === 'bad' ? <WarnIcon /> : <InfoIcon />}
      <div>
        <h2 tabIndex={focus ? -1 : undefined} ref={heading}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
