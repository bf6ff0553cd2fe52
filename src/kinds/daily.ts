/** Figures of an account by day. */
import { defineKind } from './kind';

export const daily = defineKind({
  family: 'social',
  identity: ['day', 'scope'],
  time: 'day',
  keepsHistory: true,
  rows: ['days'],
});
