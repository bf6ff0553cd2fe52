/** One line of a list of steps: an icon with its word, a name, what is known of it. */
import type { ComponentChildren } from 'preact';
import { shortName } from '../review';
import { usePanel } from './context';
import { AskIcon, BusyIcon, DoneIcon, LeftIcon, WaitIcon } from './icons';

export type LineState = 'read' | 'question' | 'waiting' | 'busy' | 'left';
const drawings = { read: DoneIcon, question: AskIcon, waiting: WaitIcon, busy: BusyIcon, left: LeftIcon };

export function Line({ state, name, children }: { state: LineState; name: string; children: ComponentChildren }) {
  const { words } = usePanel();
  const Icon = drawings[state];
  return (
    <li class="line">
      <Icon />
      <span class="unseen">{words.icons[state]}</span>
      <div>
        <p class={state === 'waiting' ? 'name light' : 'name'} title={name}>
          {shortName(name)}
        </p>
        <p class="detail">{children}</p>
      </div>
    </li>
  );
}
