/** What is always in sight at the bottom: the one blue button and what goes with it. */
import type { ComponentChildren } from 'preact';

export function Footer({ children }: { children: ComponentChildren }) {
  return <footer>{children}</footer>;
}
