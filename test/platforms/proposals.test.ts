/** How much of a table a proposal gets right, measured where a recogniser knows better: every real export, with recognition switched off. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/decode';
import type { Table } from '../../src/decode/table';
import { platforms } from '../../src/platforms';
import { describe as describeTable } from '../../src/platforms/describe';
import { mappedKinds } from '../../src/platforms/mapping-kinds';
import type { Platform } from '../../src/platforms/platform';
import { type Match, recognise } from '../../src/platforms/recognise';
import type { MappedKey } from '../../src/records/mapping';

const folder = '../shared/exports';
const there = existsSync(`${folder}/expected.json`);
const files: string[] = there ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')).map(({ file }: { file: string }) => file) : [];
const excel = () => import('@e965/xlsx');

/** What the recogniser reads a column as, in a description's words; null for what descriptions have no word for. */
function keyOf({ definition, placed }: Match, index: number): MappedKey | null {
  const column = placed.find((one) => one.index === index)?.column;
  if (!column || column.sort === 'mark' || (column.sort === 'figure' && column.scope !== 'total')) return null;
  const key = column.key === 'accountName' ? 'account' : column.key === 'dimension' ? null : (column.key as MappedKey);
  const kind = mappedKinds.find((one) => one.kind === (definition.kind === 'breakdown' || definition.kind === 'profiles' ? 'daily' : definition.kind));
  return key !== null && kind?.keys.includes(key) ? key : null;
}

const sameDay = (key: MappedKey | null) => (key === 'published' ? 'day' : key);

/** Another figure than the recogniser's, for which descriptions have no word. */
const isOther = ({ placed }: Match, index: number, given: MappedKey): boolean => {
  const column = placed.find((one) => one.index === index)?.column;
  return column?.sort === 'figure' && column.scope === 'total' && column.key !== given;
};

type Score = { right: number; wrong: number; missing: number };

async function measure(without: (platforms: readonly Platform[], own: Platform) => readonly Platform[]): Promise<Score & { lines: string[] }> {
  const all: Score = { right: 0, wrong: 0, missing: 0 };
  const lines: string[] = [];
  for (const file of new Set(files)) {
    const name = path.basename(file);
    const { tables } = await decodeFile(new Uint8Array(readFileSync(path.join(folder, file))), { name, modifiedOn: null }, excel);
    const arranged = platforms.reduce<readonly Table[]>((current, platform) => platform.arrange?.(current) ?? current, tables);
    for (const table of arranged) {
      const [match, ...more] = recognise(table, platforms);
      if (!match || more.some(({ platform }) => platform !== match.platform)) continue;
      const described = describeTable(table, without(platforms, match.platform), null, match.headerRow);
      if (!described) continue;
      const score: Score = { right: 0, wrong: 0, missing: 0 };
      const said: string[] = [];
      const wanted = described.headers.map((_, index) => sameDay(keyOf(match, index)));
      // of several columns of one meaning (an account's number and name) one is enough
      const seen = new Set<MappedKey>();
      described.proposal.columns.forEach(({ header, key }, index) => {
        const expected = wanted[index] ?? null;
        const given = sameDay(key);
        if (given !== null && given === expected) {
          score.right++;
          seen.add(given);
        } else if (given !== null && (expected !== null || isOther(match, index, given))) {
          score.wrong++;
          said.push(`${header}: ${given} for ${expected}`);
        }
      });
      wanted.forEach((expected, index) => {
        if (expected === null || seen.has(expected) || described.proposal.columns[index]?.key !== null) return;
        seen.add(expected);
        score.missing++;
        said.push(`${described.headers[index]}: no ${expected}`);
      });
      for (const key of ['right', 'wrong', 'missing'] as const) all[key] += score[key];
      if (said.length > 0) lines.push(`${table.name}: ${said.join(' · ')}`);
    }
  }
  return { ...all, lines };
}

const share = ({ right, wrong, missing }: Score) => right / (right + wrong + missing);

describe.skipIf(!there)(
  'proposals for real exports, recognition switched off (before, with headers of networks alone: 398 of 459, and 234 of 459 without the words of the network itself)',
  () => {
    it('most columns are proposed right, and hardly one wrong', async () => {
      const score = await measure((known) => known);
      process.stdout.write(`columns proposed right: ${score.right} of ${score.right + score.wrong + score.missing}, wrong: ${score.wrong}\n`);
      if (process.env['PROPOSALS']) process.stdout.write(`${score.lines.join('\n')}\n`);
      expect(share(score)).toBeGreaterThan(0.96);
      expect(score.wrong).toBeLessThan(8);
    });

    it('also where no word of the network itself is known', async () => {
      const score = await measure((known, own) => known.filter((one) => one !== own));
      process.stdout.write(`the same, words of other networks alone: ${score.right} of ${score.right + score.wrong + score.missing}, wrong: ${score.wrong}\n`);
      if (process.env['PROPOSALS']) process.stdout.write(`${score.lines.join('\n')}\n`);
      expect(share(score)).toBeGreaterThan(0.65);
      expect(score.wrong).toBeLessThan(13);
    });
  },
);
