/** A network's letters on its colour; its name follows in words. */
import type { PlatformId } from '../../src/records/platform-ids';
import { usePanel } from './context';

const tiles: { [P in PlatformId]?: readonly [letters: string, color: string] } = {
  instagram: ['IG', '#911456'],
  tiktok: ['TT', '#242528'],
  youtube: ['YT', '#B04F06'],
  linkedin: ['LI', '#006E7C'],
  facebook: ['FB', '#435BA9'],
  x: ['X', '#5F666E'],
  pinterest: ['PI', '#74549A'],
  'google-analytics': ['GA', '#7C5C12'],
  'meta-ads': ['AD', '#467635'],
  'google-ads': ['AD', '#467635'],
};

const initials = (name: string) => (/^(\w)\S* (\w)/.exec(name)?.slice(1).join('') ?? name.slice(0, 2)).toUpperCase();

export function Tile({ platform }: { platform: PlatformId }) {
  const { words } = usePanel();
  const [letters, color] = tiles[platform] ?? [initials(words.network(platform)), '#5F666E'];
  return (
    <span class="tile" style={{ background: color }} aria-hidden="true">
      {letters}
    </span>
  );
}
