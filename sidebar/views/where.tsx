/** The way to the right download button, network by network. */
import type { PlatformId } from '../../src/records/platform-ids';
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { Tile } from '../parts/tile';
import { Title } from '../parts/title';
import { networkOrder } from './empty';

export function Where() {
  const { words, control } = usePanel();
  return (
    <div class="body">
      <button type="button" class="link back" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
        {words.back}
      </button>
      <Title>{words.where.title}</Title>
      <p class="detail">{words.where.text}</p>
      {networkOrder.map((id) => (
        <Fold key={id} icon={<Tile platform={id as PlatformId} />} head={words.network(id as PlatformId)} className="fold lined">
          <ol class="steps">
            {words.networks[id].steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Fold>
      ))}
    </div>
  );
}
