/** Title of a state; it takes the focus when its state appears, so that a reader says where one is. */
import { useEffect, useRef } from 'preact/hooks';

export function Title({ children, quiet = false }: { children: string; quiet?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // at the very first opening the page keeps its own start; between the tabs, arrow keys go on
    if (!quiet && !document.querySelector('[role=tab]:focus-visible')) heading.current?.focus({ preventScroll: true });
  }, [quiet]);
  return (
    <h2 class="title" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
