/** The choices of inputs: what a drop-down shows in a language, and the id that a text stands for in any of them. */
import { type ChoiceListId, choiceLists, type ReportListId } from '../inputs/input';
import type { Typed, Understand } from '../inputs/read';
import { dayNumber, isoDay, type Period, parsePeriod, periodOf, periodsBetween, range } from '../kpis/periods';
import type { Phrases } from '../languages/language';
import { platformIds } from '../records/platform-ids';
import { listed } from './formula';
import type { Choice, ListsPlan } from './lists-tab';
import { dayLabel, periodLabel } from './periods';

/** In the order of the drop-down. */
export function choicesOf(words: Phrases, lists: ListsPlan, list: ChoiceListId | ReportListId): Choice[] {
  if (list === 'period') return lists.periods.map(({ period }) => ({ id: period.id, label: periodLabel(period, words) }));
  if (list === 'platform') return lists.platforms;
  if (list === 'account') return [{ id: 'all', label: words.report.allAccounts }, ...lists.accounts.map(({ id, label }) => ({ id, label: listed(label) }))];
  if (list === 'kpi') return Object.entries(words.kpis).map(([id, { name }]) => ({ id, label: name }));
  if (list === 'objective') return Object.entries(words.objectives).map(([id, { name }]) => ({ id, label: name }));
  return choiceLists[list].map((id) => ({ id, label: (words.report.inputs.choices as { [id: string]: string })[id] as string }));
}

/** Lists of a workbook without data: every network, no account. */
export const bareLists = ({ report, tabs }: Phrases): ListsPlan => ({
  periods: [],
  months: [],
  platforms: [{ id: 'all', label: report.allNetworks }, ...platformIds.map((id) => ({ id, label: tabs.platforms[id] }))],
  accounts: [],
  bases: [],
  scopes: [],
  currencies: [],
});

/** A text as it is compared with the words of choices and headers. */
export const folded = (text: string) => listed(text).trim().toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");

/** Reads choices in every language that is given, the first one before the others; a text that is an id is one. */
export function understanding(languages: readonly { words: Phrases; lists: ListsPlan }[]): Understand {
  const known = new Map<string, Map<string, string>>();
  const read = (list: ChoiceListId | ReportListId): Map<string, string> => {
    const labels = new Map<string, string>();
    for (const { words, lists } of languages)
      for (const { id, label } of choicesOf(words, lists, list)) for (const text of [label, id]) if (!labels.has(folded(text))) labels.set(folded(text), id);
    known.set(list, labels);
    return labels;
  };
  return (list, text) => {
    const id = (known.get(list) ?? read(list)).get(folded(text));
    return id ?? (list === 'period' ? (periodOfText(text, languages)?.id ?? null) : null);
  };
}

/** The period that a text names in some language, offered or not: `August 2026`, `T3 2026`, `2026-08`, `12 janv. 2026 – 3 févr. 2026`. */
function periodOfText(text: string, languages: readonly { words: Phrases }[]): Period | null {
  const own = parsePeriod(text.trim());
  if (own) return own;
  const years = [...new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? [])].map(Number);
  const said = folded(text);
  const candidates = years.flatMap((year) => {
    const [from, to] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)];
    return [periodOf('year', from), ...(['month', 'quarter', 'week'] as const).flatMap((kind) => periodsBetween(kind, from, to))];
  });
  for (const { words } of languages) {
    const found = candidates.find((period) => folded(periodLabel(period, words)) === said);
    if (found) return found;
    const ends = text.split(/\s–\s/).map((day) => dayOfText(day, years, words));
    if (ends.length === 2 && ends[0] && ends[1]) return range(ends[0], ends[1]);
  }
  return null;
}

function dayOfText(text: string, years: readonly number[], words: Phrases): string | null {
  for (const year of years)
    for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day++)
      if (folded(dayLabel(isoDay(day), words)) === folded(text)) return isoDay(day);
  return null;
}

/** What the cell of a choice holds once it is understood, in the language of the report; a text that stands for nothing stays as it is. */
export function printed(words: Phrases, lists: ListsPlan, list: ChoiceListId | ReportListId, cell: Typed, understand: Understand): Typed {
  const id = cell === null ? null : understand(list, String(cell));
  if (id === null) return cell;
  const period = list === 'period' ? parsePeriod(id) : null;
  return period ? periodLabel(period, words) : (choicesOf(words, lists, list).find((choice) => choice.id === id)?.label ?? cell);
}
