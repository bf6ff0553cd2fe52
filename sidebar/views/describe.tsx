/** A table that nobody knows: the person says what its rows and columns are, and sees at once what the first rows become. */

import { kinds } from '../../src/kinds';
import { isNetwork, platformIds } from '../../src/records/platform-ids';
import { canBeUsed, type Describing, hasDoubt, notTaken } from '../describing';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import type { Description } from '../reader-service';
import { networkOrder, shortName } from '../review';
import type { Words } from '../words';
import { Doubts } from './doubts';
import { AllColumns, Fields } from './mapped-columns';

export function Describe({ describing }: { describing: Describing }) {
  const { words, control } = usePanel();
  const d = words.describe;
  const { mapping, seen, rows, table, unverified, large, remember, alone } = describing;
  const change = (part: Partial<Describing>) => control.act({ do: 'describing', change: part });
  const left = notTaken(mapping);
  const current = seen !== null && seen.mapping === mapping;
  const doubt = seen !== null && hasDoubt(mapping, seen);
  const blocking = current ? seen.preview.blocking[0] : undefined;
  return (
    <>
      <div class="body">
        <button type="button" class="link back" onClick={() => (large ? change({ large: false }) : control.act({ do: 'shows', view: 'review' }))}>
          {large ? d.smaller : d.back}
        </button>
        <Title key={String(large)}>{d.title}</Title>
        <p class="detail" title={table}>
          {large ? d.largeText : `${shortName(table, 34)} · ${words.rows(rows, words.number(rows))}`}
        </p>
        {large && seen && <AllColumns mapping={mapping} seen={seen} />}
        {!large && (
          <>
            {unverified && <Notice tint="soft" title={d.unverified(unverified)} />}
            <Rows describing={describing} />
            {seen && (
              <>
                <h3>{d.columns}</h3>
                <Fields describing={describing} seen={seen} />
                <Doubts mapping={mapping} seen={seen} kind="decimal" />
                {left.length > 0 && (
                  <p class="detail gap">
                    {d.notTaken(left.length, words.number(left.length), listed(left), !kinds[mapping.kind].personal)}{' '}
                    <button type="button" class="link" onClick={() => change({ large: true })}>
                      {d.large}
                    </button>
                  </p>
                )}
                <p class="detail gap" aria-live="polite">
                  {doubt ? '' : resultOf(words, seen)}
                </p>
              </>
            )}
            <label class="check">
              <input type="checkbox" checked={remember} onChange={({ currentTarget }) => change({ remember: currentTarget.checked })} />
              <span>{d.remember}</span>
            </label>
          </>
        )}
      </div>
      <Footer>
        <p class="detail" aria-live="polite">
          {blocking ? words.problem(blocking) : doubt ? d.answerFirst : ''}
        </p>
        <button type="button" class="primary wide" disabled={!canBeUsed(describing)} onClick={() => void control.applyMapping()}>
          {d.use}
        </button>
        {alone && (
          <button
            type="button"
            class="text"
            onClick={() => {
              control.act({ do: 'shows', view: 'review' });
              void control.setAside([describing.key], true);
            }}
          >
            {d.aside}
          </button>
        )}
      </Footer>
    </>
  );
}

/** What becomes of the first rows; of more than those, what part of them. */
function resultOf(words: Words, { preview: { kept, skipped, from, to } }: Description): string {
  const d = words.describe;
  const result = d.result(words.rows(kept, words.number(kept)), from && to ? words.days(from, to) : '');
  return skipped > 0 ? `${result} · ${d.left(skipped, words.number(skipped))}` : result;
}

const listed = (names: readonly string[]) => (names.length > 8 ? `${names.slice(0, 8).join(', ')}…` : names.join(', '));

/** What a row is, and of which network or source. */
function Rows({ describing: { mapping, seen } }: { describing: Describing }) {
  const { words, control } = usePanel();
  const d = words.describe;
  const { kind, platform, source } = mapping;
  const places = [...networkOrder.filter(isNetwork), ...platformIds.filter((id) => !isNetwork(id) && id !== 'other')];
  return (
    <>
      <label class="field">
        {d.holds}
        <select value={kind} onChange={({ currentTarget }) => void control.redescribe(mapping, currentTarget.value as typeof kind)}>
          {(seen?.kinds ?? [kind]).map((one) => (
            <option key={one} value={one}>
              {d.kinds[one] ?? words.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {d.source}
        <select
          value={platform}
          onChange={({ currentTarget }) => void control.redescribe({ ...mapping, platform: currentTarget.value as typeof platform, source: source ?? '' })}
        >
          {places.map((id) => (
            <option key={id} value={id}>
              {words.network(id)}
            </option>
          ))}
          <option value="other">{d.other}</option>
        </select>
      </label>
      {platform === 'other' && (
        <label class="field">
          {d.sourceField}
          <input type="text" value={source ?? ''} onInput={({ currentTarget }) => void control.redescribe({ ...mapping, source: currentTarget.value })} />
        </label>
      )}
    </>
  );
}
