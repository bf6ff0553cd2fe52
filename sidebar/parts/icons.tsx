/** The few drawings of the panel; decorative unless they carry a word. */
import type { ComponentChildren } from 'preact';

function Drawing({ children, size = 20, className }: { children: ComponentChildren; size?: number; className?: string }) {
  return (
    <svg
      class={className}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const DropIcon = () => (
  <Drawing size={32} className="blue">
    <path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M3 12v4.5h14V12" />
  </Drawing>
);
export const LockIcon = () => (
  <Drawing size={16}>
    <path d="M5 9h10v7H5zM7 9V7a3 3 0 0 1 6 0v2" />
  </Drawing>
);
export const WarnIcon = () => (
  <Drawing>
    <path d="M10 3 18 17H2zM10 8v4M10 14.4v.1" />
  </Drawing>
);
export const InfoIcon = () => (
  <Drawing>
    <circle cx="10" cy="10" r="8" />
    <path d="M10 9v5M10 6v.1" />
  </Drawing>
);
export const DoneIcon = () => (
  <Drawing className="good">
    <circle cx="10" cy="10" r="8" />
    <path d="m6.5 10.2 2.4 2.3 4.6-4.8" />
  </Drawing>
);
export const AskIcon = () => (
  <Drawing className="ask">
    <circle cx="10" cy="10" r="8" />
    <path d="M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14.2v.1" />
  </Drawing>
);
export const WaitIcon = () => (
  <Drawing className="faint">
    <circle cx="10" cy="10" r="8" stroke-dasharray="2.6 3.1" />
  </Drawing>
);
export const LeftIcon = () => (
  <Drawing className="faint">
    <circle cx="10" cy="10" r="8" />
    <path d="M6.5 10h7" />
  </Drawing>
);
export const BusyIcon = () => (
  <Drawing className="blue spin">
    <path d="M10 2a8 8 0 1 1-8 8" />
  </Drawing>
);
export const UndoIcon = () => (
  <Drawing size={18}>
    <path d="M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8" />
  </Drawing>
);
export const FoldIcon = ({ open }: { open: boolean }) => (
  <Drawing size={18} className="chevron">
    <path d={open ? 'm4.5 12.5 5.5-5.5 5.5 5.5' : 'm4.5 7.5 5.5 5.5 5.5-5.5'} />
  </Drawing>
);
