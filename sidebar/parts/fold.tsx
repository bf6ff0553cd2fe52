/** A part that unfolds. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FoldIcon } from './icons';

type FoldProps = { head: ComponentChildren; icon?: ComponentChildren; first?: boolean; className?: string; children: ComponentChildren };

export function Fold({ head, icon, first = false, className = 'fold', children }: FoldProps) {
  const [open, setOpen] = useState(first);
  return (
    <div class={className}>
      <button type="button" class="fold-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        {icon}
        <span class="fold-title">{head}</span>
        <FoldIcon open={open} />
      </button>
      {open && <div class="fold-body">{children}</div>}
    </div>
  );
}
