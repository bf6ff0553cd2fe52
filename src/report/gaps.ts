/** What a figure lacks, in words: a gap of Metrics in, a sentence with a place for the period out. */
import type { Gap } from '../kpis/gaps';
import type { Context } from './context';

/** A gap as a sentence with a place for the period. */
export function gapPhrase(context: Pick<Context, 'words' | 'lists'>, gap: Gap): string {
  const { gaps, dayShort } = context.words.said;
  const { monthsShort } = context.words.report;
  const named = gap.who
    .split(' ')
    .filter(Boolean)
    .map((key) => accountName(context, key));
  if (gap.kind === 'without') return gaps.without(named);
  const day = (serial: number) => {
    const date = new Date((serial - 25_569) * 86_400_000);
    return dayShort(date.getUTCDate(), monthsShort[date.getUTCMonth()] as string);
  };
  const said = gap.kind === 'days' ? gaps.days(gap.days, gap.of) : gaps[gap.kind === 'first' ? 'since' : gap.kind](day(gap.from), day(gap.to));
  return named.length > 0 ? `${named.join(', ')} · ${said}` : said;
}

function accountName({ words, lists }: Pick<Context, 'words' | 'lists'>, key: string): string {
  const at = key.indexOf('|');
  const [platform, id] = [key.slice(0, at), key.slice(at + 1)];
  const account = lists.accounts.find((known) => known.platform === platform && known.id === id);
  return account ? (account.label.split(' · ')[0] as string) : words.tabs.platforms[platform as keyof typeof words.tabs.platforms];
}
