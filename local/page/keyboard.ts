/** The keyboard's way round the page: F6 from the cells to the bar, the panel and back to the cells; Escape out of the cells. */

export type Place = 'cells' | 'bar' | 'panel';
export type Places = {
  /** Puts the focus there; false where nothing can take it. */
  enter: { [place in Place]: () => boolean };
  /** Whether Escape ends something within the cells first. */
  endsInside(): boolean;
};

const round: readonly Place[] = ['cells', 'bar', 'panel'];

/** Gives what listens to the keys of one place; frames have keys of their own. */
export function walk({ enter, endsInside }: Places): (place: () => Place) => (event: KeyboardEvent) => void {
  const from = (place: Place, steps: 1 | 2) => {
    for (let i = 1; i <= round.length; i++) if (enter[round[(round.indexOf(place) + i * steps) % round.length] as Place]()) return;
  };
  return (place) => (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = place();
    const leaves = event.key === 'F6' || (event.key === 'Escape' && now === 'cells' && !endsInside());
    if (!leaves) return;
    event.preventDefault();
    event.stopPropagation();
    from(now, event.shiftKey ? 2 : 1);
  };
}

/** The place that holds the focus; lists and boxes of the cells may stand anywhere on the page. */
export function placeOf(element: Element | null): Place {
  if (element?.closest('#bar, #skip, #notice')) return 'bar';
  return element?.closest('#panel') ? 'panel' : 'cells';
}
