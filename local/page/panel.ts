/** The sidebar at the right, 300 px wide as in Sheets, and the dialog: frames with what the script put up. */

export type PanelPlace = { open(): void; close(): void; reload(): void; dialog(): void; focus(): boolean };

/** What a frame of Apps Script may do. */
const sandbox = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

export function createPanel(
  place: HTMLElement,
  closeWord: () => string,
  { onClose, onState, onKey }: { onClose(): void; onState(open: boolean): void; onKey(event: KeyboardEvent): void },
): PanelPlace {
  const frameOf = (path: string) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    frame.src = path;
    return frame;
  };
  const close = () => {
    place.hidden = true;
    place.replaceChildren();
    onState(false);
    onClose();
  };
  const headed = (frame: HTMLIFrameElement, shut: () => void) => {
    const header = document.createElement('header');
    const name = document.createElement('span');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = '✕';
    button.setAttribute('aria-label', closeWord());
    button.onclick = shut;
    header.append(name, button);
    frame.addEventListener('load', () => {
      const title = frame.contentDocument?.title ?? '';
      name.textContent = title;
      frame.title = title;
      frame.contentWindow?.addEventListener('keydown', onKey, true);
    });
    return [header, frame];
  };
  const panel: PanelPlace = {
    open() {
      place.hidden = false;
      place.replaceChildren(...headed(frameOf('/panel'), close));
      onState(true);
    },
    close,
    /** To where the focus was in it, else to its first control; false while there is none. */
    focus() {
      const frame = place.querySelector('iframe');
      const page = frame?.contentDocument;
      if (place.hidden || !frame || !page) return false;
      const known = page.activeElement === page.body ? null : page.activeElement;
      const control = known ?? page.querySelector('button, a[href], input, select, [tabindex="0"]');
      frame.contentWindow?.focus();
      (control as HTMLElement | null)?.focus();
      return control !== null;
    },
    reload() {
      if (!place.hidden) panel.open();
    },
    dialog() {
      const dialog = document.createElement('dialog');
      dialog.append(...headed(frameOf('/dialog'), () => dialog.close()));
      dialog.addEventListener('close', () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    },
  };
  window.addEventListener('message', ({ origin, data }: MessageEvent<{ panel?: string } | null>) => {
    if (origin !== window.location.origin) return;
    if (data?.panel === 'close') close();
    if (data?.panel === 'focus') onClose();
  });
  return panel;
}
