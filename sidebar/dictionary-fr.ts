/** French: all that the panel says. */
import { columnsFr } from '../src/languages/columns-fr';
import { notUsedFr, problemsFr } from '../src/languages/messages-fr';
import { panelFr } from '../src/languages/panel-fr';
import { objectivesFr, tabsFr } from '../src/languages/tabs-fr';
import type { Dictionary } from './words';

export const dictionary: Dictionary = {
  code: 'fr',
  locale: 'fr-FR',
  panel: panelFr,
  problems: problemsFr,
  notUsed: notUsedFr,
  tabs: tabsFr,
  header: columnsFr,
  objectives: objectivesFr,
};
