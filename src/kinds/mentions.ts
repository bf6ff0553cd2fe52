/** What others wrote of a brand. A text that names a brand and its competitor is a mention of each. */
import { defineKind } from './kind';

export const mentions = defineKind({
  family: 'listening',
  identity: ['segment'],
  byPost: true,
  time: 'publishedLocal',
  start: ['permalink', 'segment', 'sentiment'],
  personal: true,
  rows: ['mentions', 'voices'],
});
