/** The inputs, and the tabs they stand on in the order of the workbook. */
import { annotations } from './annotations';
import { benefits } from './benefits';
import { commentary } from './commentary';
import { costs } from './costs';
import { decisions } from './decisions';
import { fx } from './fx';
import type { InputTab } from './input';
import { screenFigures } from './screen-figures';
import { targets } from './targets';
import { time } from './time';

export const inputs = { targets, costs, time, screen: screenFigures, benefits, fx, annotations, commentary, decisions };
export type InputId = keyof typeof inputs;
export type ColumnOf<I extends InputId> = keyof (typeof inputs)[I]['columns'] & string;

export const inputTabs = [
  { key: 'targets', inputs: [targets], made: 'always' },
  { key: 'costs', inputs: [costs, time], made: 'always', settings: { currency: { type: 'currency' }, rate: { type: 'money' } } },
  { key: 'screen', inputs: [screenFigures], made: 'always' },
  { key: 'benefits', inputs: [benefits], made: 'asked' },
  { key: 'fx', inputs: [fx], made: 'asked' },
  { key: 'annotations', inputs: [annotations], made: 'asked' },
  { key: 'commentary', inputs: [commentary, decisions], made: 'always' },
] as const satisfies readonly InputTab[];
export type InputTabKey = (typeof inputTabs)[number]['key'];
