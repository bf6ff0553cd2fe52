/** Days worth remembering when a figure moves. */
import { defineInput } from './input';

export const annotations = defineInput({
  id: 'annotations',
  rows: 100,
  columns: {
    day: { type: 'day' },
    kind: { type: 'choice', from: 'annotationKind' },
    text: { type: 'text', width: 360 },
    platform: { type: 'choice', from: 'platform', optional: true },
  },
  time: { from: 'day' },
});
