/** Requests that people sent, and what became of them. */
import { defineKind } from './kind';

export const inbox = defineKind({
  family: 'service',
  identity: [],
  byPost: true,
  time: 'publishedLocal',
  start: ['publishedLocal', 'format', 'segment', 'periodTo', 'firstReplySeconds', 'resolutionSeconds', 'answered', 'resolved', 'postId', 'publishedAt'],
  personal: true,
});
