/** The closing block: how figures are made, when a change counts as established, the season, the data used and left, the glyphs. */

import { parsePeriod } from '../../kpis/periods';
import { type KpiPhrases, say } from '../../languages/language';
import { kpisOf, type Objective } from '../../objectives/objective';
import { isNetwork } from '../../records/platform-ids';
import { isStory } from '../../records/record';
import { compute, height, merge, put } from '../canvas';
import { type Context, columnIn, numberAt } from '../context';
import { above, all, call, empty, equal, isNumber, join, text, when } from '../formula';
import { drawSection, verdictText } from '../headings';
import { periodLabel } from '../periods';
import { fill, sayCount } from '../say';
import { type Frame, lengthsNote } from '../selectors';
import { B, base, C, colors, J } from '../tokens';
import { word } from '../words-tab';
import type { Maker, Sheet } from './block';

const lineCount = 7;
/** Characters that a line holds from C to J. */
const lineLength = 150;

export const definitions: Maker<object> = {
  plan: (_, context) => ({ height: 1 + lineCount - (context.family === 'social' ? 0 : 1), rows: {} }),
  draw: (_, row, sheet) => drawDefinitions(sheet, row),
};

function drawDefinitions({ context, canvas, frame, objective }: Sheet, row: number): void {
  const { report } = context.words;
  const { definitions } = report;
  drawSection(canvas, row, report.sections.definitions, null);
  const style = { ...verdictText, size: 9, ink: colors.sub, valign: 'middle' as const };
  const lines = [
    { head: definitions.calculation, said: word(context, calculations(context, objective)), longest: calculations(context, objective).length },
    { head: definitions.established, said: word(context, definitions.establishedText), longest: definitions.establishedText.length },
    {
      head: definitions.lengths,
      said: join(lengthsNote(context, frame), text('. '), word(context, definitions.lengthsText)),
      longest: 80 + definitions.lengthsText.length,
    },
    {
      head: definitions.season,
      said: when(equal(call('N', frame.rows.yearBefore), 1), word(context, definitions.seasonKnown), word(context, definitions.seasonUnknown)),
      longest: Math.max(definitions.seasonKnown.length, definitions.seasonUnknown.length),
    },
    { head: definitions.data, said: liveData(context, frame), longest: 280 },
    ...(context.family === 'social' ? [{ head: definitions.left, said: word(context, leftOut(context)), longest: leftOut(context).length }] : []),
    { head: definitions.signs, said: word(context, definitions.signsText), longest: definitions.signsText.length },
  ];
  for (const [i, line] of lines.entries()) {
    put(canvas, row + 1 + i, B, line.head, { ...base, size: 9, bold: true, ink: colors.ink });
    compute(canvas, row + 1 + i, C, line.said, style);
  }
  // two heights, since each run of rows of one height is a call: the first two texts are the long ones
  const high = (of: typeof lines) => Math.max(36, 10 + 14 * Math.ceil(Math.max(...of.map(({ longest }) => longest)) / lineLength));
  height(canvas, row + 1, high(lines.slice(0, 2)), 2);
  height(canvas, row + 3, high(lines.slice(2)), lines.length - 2);
  merge(canvas, row + 1, C, row + lines.length, J, 'across');
}

/** The definitions of the KPIs shown, of those that need more than their calculation. */
function calculations({ words }: Context, objective: Objective): string {
  return kpisOf(objective)
    .map((id) => (words.kpis[id] as KpiPhrases).definition)
    .filter((said) => said !== undefined)
    .join(' ');
}

/** Posts of the chosen period. */
function liveData(context: Context, frame: Frame) {
  const { definitions } = context.words.report;
  const at = (name: string) => numberAt(context, frame.rows.current, columnIn(context, name), empty);
  const posts = at('posts');
  const zone = word(context, say(context.words, 'zones', { zone: context.request.zone }));
  if (context.family !== 'social') return zone;
  return join(
    when(isNumber(posts), join(sayCount(context, posts), word(context, definitions.postsUsed)), word(context, definitions.noPostsUsed)),
    text(' '),
    zone,
    when(above(call('N', at('impossible')), 0), fill(word(context, definitions.impossible), { n: at('impossible') }), empty),
    when(all(equal(frame.basisId, text('followers')), above(call('N', at('followersCurrent')), 0)), word(context, definitions.followersCurrent), empty),
  );
}

/** Built: what the report could not count in the period it was built for. */
function leftOut(context: Context): string {
  const period = parsePeriod(context.period);
  let others = 0;
  let undated = 0;
  let stories = 0;
  for (const { tab, records } of context.tabs) {
    if (tab.kind !== 'posts' || !isNetwork(tab.platform)) continue;
    for (const record of records) {
      const day = record.publishedLocal?.slice(0, 10);
      if (isStory(record)) stories += period && day && day >= period.from && day <= period.to ? 1 : 0;
      else if (!day) undated++;
      else if (record.otherAccount !== null && period && day >= period.from && day <= period.to) others++;
    }
  }
  return say(context.words, 'left', {
    period: period ? periodLabel(period, context.words) : '',
    others: others || null,
    undated: undated || null,
    stories: stories || null,
  });
}
