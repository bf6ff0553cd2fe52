/** English: all that the panel says. */
import { columnsEn } from '../src/languages/columns-en';
import { notUsedEn, problemsEn } from '../src/languages/messages-en';
import { panelEn } from '../src/languages/panel-en';
import { objectivesEn, tabsEn } from '../src/languages/tabs-en';
import type { Dictionary } from './words';

export const dictionary: Dictionary = {
  code: 'en',
  locale: 'en-GB',
  panel: panelEn,
  problems: problemsEn,
  notUsed: notUsedEn,
  tabs: tabsEn,
  header: columnsEn,
  objectives: objectivesEn,
};
