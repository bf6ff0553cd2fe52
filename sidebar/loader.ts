/** What the page itself holds: it unfolds the panel's style and the script that starts it. */
import { splitFiles, unpack } from './packed';

/** build.mjs puts what it packed here. */
declare const PACKED_PANEL: string;

async function load(): Promise<void> {
  const [panel, look] = splitFiles(await unpack(PACKED_PANEL)).map(({ bytes }) => new TextDecoder().decode(bytes));
  const style = document.createElement('style');
  style.textContent = look as string;
  const script = document.createElement('script');
  script.textContent = panel as string;
  document.body.append(style, script);
}

load().catch(() => {
  // before any word is loaded, so in both languages
  (document.getElementById('panel') as HTMLElement).textContent =
    'This browser is too old for the panel: use a recent Chrome, Edge, Firefox or Safari. · Ce navigateur est trop ancien pour le panneau\u00a0: prenez un Chrome, Edge, Firefox ou Safari récent.';
});
