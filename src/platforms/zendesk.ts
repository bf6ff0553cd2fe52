/** Zendesk: the csv of a ticket view (video-web-ads-tools.md §9.1). Who asked, who answered and what about are not kept. */
import type { SocialRecord } from '../records/record';
import { plainHeader } from '../values/headers';
import { definePlatform, figure, label, mark, type Sheet } from './platform';

const solved: ReadonlySet<string> = new Set(['solved', 'closed']);
const open: ReadonlySet<string> = new Set(['new', 'open', 'pending', 'hold', 'on-hold']);

/** `First reply time in minutes`, `First reply time (in minutes)`, `First reply time (min)`. */
const minutes = (name: string) => ({ en: [`${name} in minutes`, `${name} (in minutes)`, `${name} (min)`] });

/** By the status where its word is known; a solved ticket that was opened again is not solved. Else by the day beside it. */
function settle(record: SocialRecord, cells: readonly string[], { at }: Sheet): void {
  const status = plainHeader(record.format ?? '');
  if (solved.has(status)) record.values.resolved = 1;
  else if (open.has(status)) record.values.resolved = 0;
  else if (at('periodTo') >= 0) record.values.resolved = (cells[at('periodTo')] ?? '').trim() === '' ? 0 : 1;
  if (record.values.resolved === 0) record.periodTo = null;
  const reply = at('firstReplySeconds');
  if (reply >= 0 && (record.values.firstReplySeconds !== undefined || (cells[reply] ?? '').trim() === ''))
    record.values.answered = record.values.firstReplySeconds === undefined ? 0 : 1;
  record.dimension = 'channel';
}

export const zendesk = definePlatform({
  id: 'zendesk',
  exports: [
    {
      kind: 'inbox',
      requires: ['postId', 'published', 'format', 'segment', ['requester', 'firstReplySeconds', 'satisfaction', 'stations']],
      identity: ['postId'],
      // the agent's own, which no file tells
      zone: null,
      columns: [
        label('postId', { en: ['Id', 'Ticket ID'] }),
        label('published', { en: 'Created at' }),
        label('periodTo', { en: 'Solved at' }),
        label('format', { en: 'Status' }),
        label('segment', { en: 'Via' }),
        mark('requester', { en: ['Requester', 'Requester id', 'Subject'] }, { keep: false }),
        mark('stations', { en: ['Group stations', 'Assignee stations'] }, { keep: false }),
        mark('team', { en: ['Group', 'Priority', 'Ticket type', 'Reopens', 'Replies'] }),
        mark('satisfaction', { en: 'Satisfaction Score' }),
        mark('firstResolution', minutes('First resolution time')),
        mark('businessHours', {
          en: [
            'First reply time in minutes within business hours',
            'First resolution time in minutes within business hours',
            'Full resolution time in minutes within business hours',
          ],
        }),
        figure('firstReplySeconds', minutes('First reply time'), { form: 'minutes' }),
        figure('resolutionSeconds', minutes('Full resolution time'), { form: 'minutes' }),
      ],
      refine: settle,
    },
  ],
});
