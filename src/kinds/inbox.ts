/** Requests that people sent, and what became of them. */
import { defineKind } from './kind';

export const inbox = defineKind({
  family: 'service',
  identity: [],
  byPost: true,
  time: 'publishedLocal',
  start: ['segment', 'periodTo', 'firstReplySeconds', 'resolutionSeconds', 'answered', 'resolved'],
  personal: true,
  rows: ['requests'],
});
