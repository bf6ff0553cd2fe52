/** The way to the right download button, network by network. */
import { formats } from '../formats';
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { Tile } from '../parts/tile';
import { Title } from '../parts/title';

export function Where() {
  const { words, control } = usePanel();
  return (
    <div class="body">
      <button type="button" class="link back" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
        {words.back}
      </button>
      <Title>{words.where.title}</Title>
      <p class="detail">{words.where.text}</p>
      {formats().map(({ id }) => (
        <Fold key={id} icon={<Tile platform={id} />} head={words.network(id)} className="fold lined">
          <ol class="steps">
            {(words.ways[id] ?? words.anyWay).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Fold>
      ))}
    </div>
  );
}
