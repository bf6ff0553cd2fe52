/** The import is being written, network by network. */
import type { PlatformId } from '../../src/records/platform-ids';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Line } from '../parts/line';
import { Progress, Spoken } from '../parts/progress';
import { Title } from '../parts/title';
import { secondsLeft, type Writing as WritingState } from '../state';

export function Writing({ writing }: { writing: WritingState }) {
  const { words, control } = usePanel();
  const w = words.writing;
  const { done, total, phase } = writing;
  const text = phase === 'preparing' ? w.preparing : phase === 'finishing' ? w.finishing : w.written(done, words.number(done), words.number(total));
  const left = secondsLeft(writing);
  const networks = networksOf(writing);
  const finished = networks.filter((network) => network.done >= network.total).length;
  return (
    <>
      <div class="body">
        <Title>{w.title}</Title>
        <p class="detail">{w.text}</p>
        <Progress done={done} total={total} text={text} />
        <p class="detail">{left !== null && phase === 'writing' ? w.left(left) : '\u00a0'}</p>
        <Spoken text={`${text}${finished > 0 ? ` · ${finished} / ${networks.length}` : ''}`} />
        <ul class="lines">
          {networks.map((network) => (
            <Line
              key={network.platform}
              name={words.network(network.platform)}
              state={
                network.done >= network.total ? 'read' : network === networks.find((one) => one.done < one.total) && phase !== 'preparing' ? 'busy' : 'waiting'
              }
            >
              {network.done >= network.total
                ? words.sayCounts(network)
                : network.done > 0
                  ? w.tabSome(words.number(network.done), words.number(network.total))
                  : words.reading.waiting}
            </Line>
          ))}
        </ul>
      </div>
      <Footer>
        <button type="button" class="secondary wide" disabled={phase === 'stopping' || phase === 'finishing'} onClick={() => control.act({ do: 'stop' })}>
          {phase === 'stopping' ? w.stopping : w.stop}
        </button>
        <p class="detail">{w.later}</p>
      </Footer>
    </>
  );
}

type Network = { platform: PlatformId; total: number; done: number; added: number; updated: number; unchanged: number };

function networksOf({ tabs }: WritingState): Network[] {
  const networks = new Map<PlatformId, Network>();
  for (const { tab, total, done, added, updated, unchanged } of tabs) {
    const sum = networks.get(tab.platform) ?? { platform: tab.platform, total: 0, done: 0, added: 0, updated: 0, unchanged: 0 };
    networks.set(tab.platform, {
      ...sum,
      total: sum.total + total,
      done: sum.done + done,
      added: sum.added + added,
      updated: sum.updated + updated,
      unchanged: sum.unchanged + unchanged,
    });
  }
  return [...networks.values()];
}
