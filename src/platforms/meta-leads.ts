/** Meta: the leads of an instant form (video-web-ads-tools.md §9.3), counted by day, campaign and network. The answers and who gave them are not kept. */
import { type ExportDefinition, label, mark } from './platform';

const networks: { readonly [code: string]: string } = { fb: 'facebook', ig: 'instagram' };
const testLead = /^<test lead: dummy data/i;

export const metaLeads: ExportDefinition = {
  kind: 'leads',
  requires: ['postId', 'published', 'formId', 'network', 'adId'],
  identity: ['postId'],
  // the same lead comes with another distance from UTC in another file
  zone: 'UTC',
  columns: [
    label('postId', { en: 'id' }),
    label('published', { en: 'created_time' }),
    label('campaignName', { en: 'campaign_name' }),
    label('format', { en: 'lead_status' }),
    mark('adId', { en: 'ad_id' }),
    mark('formId', { en: 'form_id' }),
    mark('parts', { en: ['ad_name', 'adset_id', 'adset_name', 'campaign_id', 'form_name'] }),
    mark('organic', { en: 'is_organic' }, { keep: false }),
    mark('network', { en: 'platform' }, { keep: false }),
  ],
  leaveOut: () => (cells) => (cells.some((cell) => testLead.test(cell)) ? { code: 'row-test' } : null),
  refine: (record, cells, { at }) => {
    record.postId = record.postId?.replace(/^l:/, '') || null;
    const organic = (cells[at('organic')] ?? '').trim().toLowerCase();
    if (organic === 'true' || organic === 'false') record.scope = organic === 'true' ? 'organic' : 'paid';
    const code = (cells[at('network')] ?? '').trim().toLowerCase();
    record.segment = networks[code] ?? (code || null);
    record.dimension = 'network';
  },
};
