/** What the page itself holds: it unfolds the panel's two scripts and starts the first; the second reads files. */
import { splitFiles, unpack } from './packed';

/** build.mjs puts the packed scripts here. */
declare const PACKED_SCRIPTS: string;

async function load(): Promise<void> {
  const [panel, reading] = splitFiles(await unpack(PACKED_SCRIPTS)).map(({ bytes }) => new TextDecoder().decode(bytes));
  (globalThis as unknown as { socialKpiReading?: string }).socialKpiReading = reading;
  const script = document.createElement('script');
  script.textContent = panel as string;
  document.body.append(script);
}

load().catch(() => {
  // before any word is loaded, so in both languages
  (document.getElementById('panel') as HTMLElement).textContent =
    'This browser is too old for the panel: use a recent Chrome, Edge, Firefox or Safari. · Ce navigateur est trop ancien pour le panneau\u00a0: prenez un Chrome, Edge, Firefox ou Safari récent.';
});
