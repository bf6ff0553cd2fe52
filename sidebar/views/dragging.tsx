/** Files are held over the panel. */
import { usePanel } from '../parts/context';
import { DropIcon } from '../parts/icons';

export function Dragging({ files }: { files: number }) {
  const { words } = usePanel();
  return (
    <div class="body">
      <h2 class="title">{words.empty.title}</h2>
      <p class="detail">{words.empty.text}</p>
      <div class="zone held">
        <DropIcon />
        <p class="zone-title">{words.empty.release(files, words.number(files))}</p>
        <p class="detail">{words.empty.notYet}</p>
      </div>
    </div>
  );
}
