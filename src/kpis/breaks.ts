/** The ledger of definition changes (kpi-definitions §9.3): what a network counts differently since when, as data. */
import type { PlatformId } from '../records/platform-ids';
import type { Figure } from './figures';

/**
 * at `day`: the same column changed its meaning on `on`.
 * at `column`: another column took over; `on` is the network's date, but a file may switch earlier or later, so the change happens on the first row that carries the new column.
 */
export type DefinitionBreak = { platform: PlatformId; on: string; figures: readonly Figure[]; at: 'day' | 'column' };

export const breaks: readonly DefinitionBreak[] = [
  { platform: 'instagram', on: '2023-12-11', figures: ['engagementsNative'], at: 'day' },
  { platform: 'facebook', on: '2024-11-01', figures: ['exposures'], at: 'column' },
  { platform: 'youtube', on: '2025-03-31', figures: ['views', 'exposures'], at: 'day' },
  { platform: 'instagram', on: '2025-04-21', figures: ['exposures'], at: 'column' },
  { platform: 'facebook', on: '2025-11-01', figures: ['impressions', 'followers', 'followsLost'], at: 'day' },
  // a view of any format counts when playback starts; before, only of a Short
  { platform: 'youtube', on: '2026-08-24', figures: ['views', 'exposures'], at: 'day' },
];

/** The day Meta counts views instead of impressions on a network; null where nothing took over. */
export function viewsSince(platform: PlatformId): string | null {
  return breaks.find((change) => change.platform === platform && change.at === 'column')?.on ?? null;
}

/** Days on which one of the figures changed its meaning on the network. */
export function changeDays(platform: PlatformId, figures: readonly Figure[]): string[] {
  return breaks
    .filter((change) => change.at === 'day' && change.platform === platform && change.figures.some((figure) => figures.includes(figure)))
    .map((change) => change.on);
}
