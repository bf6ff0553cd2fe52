/** Descriptions that the workbook keeps: each can be forgotten, all can be saved as JSON and brought from one. */
import { type Mapping, mappingKey, mappingsToJson } from '../../src/records/mapping';
import { usePanel } from '../parts/context';
import { FileChooser } from '../parts/file-chooser';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import { shortName } from '../review';
import type { View } from '../state';

export function Mappings({ mappings, said }: { mappings: readonly Mapping[]; said: Extract<View, { at: 'mappings' }>['said'] }) {
  const { words, control } = usePanel();
  const m = words.mappings;
  return (
    <div class="body">
      <button type="button" class="link back" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
        {words.back}
      </button>
      {said && 'count' in said && <Notice tint="good" focus title={m.taken(said.count, words.number(said.count))} />}
      {said && 'trouble' in said && (
        <Notice tint="bad" focus title={m.refused}>
          <p>{words.sayTrouble(said.trouble)}</p>
        </Notice>
      )}
      <Title quiet={said !== null}>{m.title}</Title>
      <p class="detail">{mappings.length > 0 ? m.text : m.none}</p>
      <ul class="plain gap">
        {mappings.map((mapping) => {
          const used = mapping.columns.filter(({ key }) => key !== null).length;
          return (
            <li key={mappingKey(mapping)} class="between">
              <div class="grow">
                <p class="name" title={mapping.name}>
                  {shortName(mapping.name, 26)}
                </p>
                <p class="detail">
                  {[mapping.source || words.network(mapping.platform), words.kinds[mapping.kind], m.columns(used, words.number(used))].join(', ')}
                </p>
              </div>
              <button type="button" class="link" onClick={() => void control.removeMapping(mapping)}>
                {m.remove}
                <span class="unseen"> {mapping.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div class="buttons start">
        {mappings.length > 0 && (
          <button type="button" class="secondary" onClick={() => save(mappings)}>
            {m.save}
          </button>
        )}
        <FileChooser label={m.take} className="secondary" accept=".json,application/json" take={control.takeMappings} />
      </div>
    </div>
  );
}

function save(mappings: readonly Mapping[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([mappingsToJson(mappings)], { type: 'application/json' }));
  link.download = 'social-kpi-descriptions.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
