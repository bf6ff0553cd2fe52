/** The spreadsheet cannot hold it all: what is missing, and the way out there is. */
import { usePanel } from '../parts/context';
import { Notice } from '../parts/notice';
import type { Short } from '../reader-service';

export function Room({ short, totals }: { short: Short | null; totals: boolean }) {
  const { words, control } = usePanel();
  const r = words.room;
  const offer = short?.totals ?? null;
  const full = short && words.problem({ code: 'tab-full', tab: words.tableOf(short.tab.platform, short.tab.kind), room: short.room, need: short.need });
  return (
    <section>
      {full && (
        <Notice tint="bad" title={full}>
          <p>{r.aside}</p>
        </Notice>
      )}
      {(totals || offer) && (
        <label class="check">
          <input type="checkbox" checked={totals} onChange={({ currentTarget }) => void control.setTotals(currentTarget.checked)} />
          <span>
            <span class="name">{r.totals}</span>
            {offer && (
              <span class="detail">
                {r.rows(words.rows(offer.rows, words.number(offer.rows)))}
                {offer.lost.length > 0 && ` ${r.lost(offer.lost.map((field) => words.field(field)).join(', '))}`}
              </span>
            )}
          </span>
        </label>
      )}
    </section>
  );
}
