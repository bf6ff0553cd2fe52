/** What a figure lacks, in words: a gap of Metrics in, a sentence with a place for the period out. */
import type { Gap } from '../kpis/gaps';
import { sheetEpoch } from '../kpis/periods';
import { say } from '../languages/language';
import type { Context } from './context';
import { dayShort } from './periods';

const phraseOf = {
  first: 'knownSince',
  since: 'knownSince',
  until: 'knownUntil',
  only: 'knownOnly',
  days: 'knownDays',
  without: 'without',
  currencies: 'currencies',
} as const;

/** A gap as a sentence with a place for the period. */
export function gapPhrase(context: Pick<Context, 'words' | 'lists'>, gap: Gap): string {
  const { words } = context;
  const accounts = gap.who
    .split(' ')
    .filter(Boolean)
    .map((key) => (key.includes('|') ? accountName(context, key) : key))
    .join(', ');
  const day = (serial: number) => dayShort(new Date((serial - sheetEpoch) * 86_400_000).toISOString(), words);
  const places = { period: '{period}', from: day(gap.from), to: day(gap.to), known: gap.days, of: gap.of, names: accounts };
  const said = say(words, phraseOf[gap.kind], places);
  return accounts && gap.kind !== 'without' && gap.kind !== 'currencies' ? `${accounts} · ${said}` : said;
}

function accountName({ words, lists }: Pick<Context, 'words' | 'lists'>, key: string): string {
  const at = key.indexOf('|');
  const [platform, id] = [key.slice(0, at), key.slice(at + 1)];
  const account = lists.accounts.find((known) => known.platform === platform && known.id === id);
  return account ? (account.label.split(' · ')[0] as string) : words.tabs.platforms[platform as keyof typeof words.tabs.platforms];
}
