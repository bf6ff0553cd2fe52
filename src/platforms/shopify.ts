/** Shopify: the csv of orders, one row a line item with the order's own cells on its first row only (video-web-ads-tools.md §9.4). Nobody's name or address is kept. */
import type { SocialRecord } from '../records/record';
import { isBlank } from '../values/blanks';
import { definePlatform, figure, label, mark, type Sheet } from './platform';

const unpaid: ReadonlySet<string> = new Set(['pending', 'authorized', 'voided', 'expired']);

/**
 * An order brings revenue once it is paid; what is given back is stated beside it, and where it should be but is not, the revenue is unknown. Unpaid is 0, said
 * outright: a blank would leave what an earlier export said.
 */
function settle(record: SocialRecord): void {
  const { values } = record;
  const status = record.format?.trim().toLowerCase() ?? '';
  const paid = status === 'paid' || ((status === 'refunded' || status === 'partially_refunded') && values.refunds !== undefined);
  if (paid && values.amount !== undefined) values.revenue = values.amount;
  else if (unpaid.has(status)) values.revenue = 0;
  record.dimension = 'source';
}

/** A table of orders of which none has a state or was paid: what people left in the cart, under the header of orders. */
function areCheckouts({ table, headerRow, at }: Sheet): boolean {
  const rows = table.rows.slice(headerRow + 1).filter((row) => (row[at('postId')] ?? '').trim() !== '');
  return rows.length > 0 && ['format', 'periodTo'].every((key) => at(key) >= 0 && rows.every((row) => isBlank(row[at(key)] ?? '')));
}

export const shopify = definePlatform({
  id: 'shopify',
  unused: [{ reason: 'checkouts', headers: ['Name', 'Financial Status', 'Paid at', 'Total', 'Created at', ['Lineitem name', 'Lineitem quantity']] }],
  exports: [
    {
      kind: 'sales',
      requires: ['postId', 'format', 'published', 'amount', 'item'],
      identity: ['postId'],
      // the shop's own; the cells print their distance from UTC
      zone: null,
      fits: (sheet) => !areCheckouts(sheet),
      columns: [
        label('postId', { en: 'Name' }),
        label('published', { en: 'Created at' }),
        label('periodTo', { en: 'Paid at' }),
        label('format', { en: 'Financial Status' }),
        label('currency', { en: 'Currency' }),
        label('segment', { en: 'Source' }),
        mark('item', { en: ['Lineitem name', 'Lineitem quantity'] }, { keep: false }),
        // the code a campaign gives out is what ties an order to it
        mark('discount', { en: ['Discount Code', 'Discount Amount'] }),
        mark('parts', { en: ['Subtotal', 'Shipping', 'Taxes'] }),
        mark('state', { en: ['Fulfillment Status', 'Cancelled at'] }),
        figure('amount', { en: 'Total' }),
        figure('refunds', { en: 'Refunded Amount' }),
      ],
      leaveOut: ({ at }) => {
        const [id, ...own] = ['postId', 'format', 'published', 'amount'].map(at) as [number, ...number[]];
        return (cells) => (cells[id]?.trim() && own.every((index) => !cells[index]?.trim()) ? { code: 'row-part' } : null);
      },
      refine: settle,
    },
  ],
});
