/** What people name by mistake on the command line: each is one sentence in either language, and the files beside it are read. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as excel from '@e965/xlsx';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../local/cli/arguments';
import { expand, isLost, readAll } from '../../local/cli/files';
import type { Reader } from '../../local/cli/reader';
import { messages } from '../../src/languages/messages';
import { readFile } from '../../src/pipeline';
import type { Problem } from '../../src/problems';

let folder = '';
const here = (...names: string[]) => path.join(folder, ...names);
const table = new TextEncoder().encode('Reach\nDate,Primary\n2026-01-01T00:00:00,5\n');

/** An archive of one table whose list says something else of it. */
function archiveThat(says: (list: DataView) => void): Uint8Array {
  const bytes = zipSync({ 'a.csv': table }, { level: 0 });
  says(new DataView(bytes.buffer, Buffer.from(bytes).indexOf('PK\u0001\u0002')));
  return bytes;
}

function protectedWorkbook(): Uint8Array {
  const file = excel.CFB.utils.cfb_new();
  excel.CFB.utils.cfb_add(file, '/EncryptedPackage', new Array(8192).fill(7));
  return new Uint8Array(excel.CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'social-kpi-wrong-'));
  const files: { [name: string]: Uint8Array | string } = {
    'report.csv': '%PDF-1.7\n%âãÏÓ',
    'photo.csv': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'nothing.csv': '',
    'locked.zip': archiveThat((list) => list.setUint8(8, 1)),
    'protected.xlsx': protectedWorkbook(),
    'within.zip': zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.csv': table }) }) }),
    'bomb.zip': archiveThat((list) => list.setUint32(24, 3_000_000_000, true)),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(here(name), content);
  mkdirSync(here('empty'));
  mkdirSync(here('odd « names »', 'Été\n2'), { recursive: true });
  writeFileSync(here('odd « names »', 'Été\n2', 'a\'b"c;d$(x).csv'), table);
  writeFileSync(here('odd « names »', '-rf.CSV'), table);
  symlinkSync('..', here('odd « names »', 'round'));
  symlinkSync('nowhere', here('odd « names »', 'lost.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reader = { readFile } as unknown as Reader;
const options = () => {
  const command = readArguments(['inspect', 'x'], { platforms: [], objectives: [], languages: ['en', 'fr'], kpis: ['reach'], families: [], inputs: [] });
  if ('misuse' in command) throw new Error(command.misuse);
  return command.options;
};
const read = (...names: string[]) =>
  readAll(
    reader,
    names.map((name) => here(name)),
    options(),
  );

describe('a wrong file', () => {
  it.each([
    ['a PDF called csv', 'report.csv', 'file-not-a-table'],
    ['a picture called csv', 'photo.csv', 'file-not-a-table'],
    ['a file of no bytes', 'nothing.csv', 'file-empty'],
    ['an archive with a password', 'locked.zip', 'file-password'],
    ['a workbook with a password', 'protected.xlsx', 'file-password'],
    ['an archive in an archive in an archive', 'within.zip', 'file-nested'],
    ['an archive that unpacks without end', 'bomb.zip', 'file-too-big'],
    ['a file that is not there', 'gone.csv', 'file-unopened'],
    ['a folder without an export', 'empty', 'folder-empty'],
  ])('%s is said in both languages, and the next one is read', async (_name, name, code) => {
    const [wrong, right] = await read(name, path.join('odd « names »', '-rf.CSV'));
    expect(wrong?.problems.map((problem) => problem.code)).toEqual([code]);
    expect(wrong && isLost(wrong)).toBe(true);
    for (const { problems } of Object.values(messages)) {
      const said = (problems[code as Problem['code']] as (problem: Problem) => string)(wrong?.problems[0] as Problem);
      expect(said).toContain(name.replace(/^within.zip$/, 'b.zip'));
      expect(said).toMatch(/\. \p{Lu}.+\.$/u);
    }
    expect(right?.tables).toHaveLength(1);
  });

  it('a folder with odd names gives each of its files once, whatever it links to', async () => {
    const files = await read('odd « names »');
    expect(files.map(({ file, problems }) => [file, problems[0]?.code ?? null])).toEqual([
      ['-rf.CSV', null],
      ['lost.csv', 'file-unopened'],
      ['a\'b"c;d$(x).csv', null],
    ]);
  });

  it.skipIf(process.platform === 'win32')('a pipe or a device, which may never end, is not opened', async () => {
    execFileSync('mkfifo', [here('pipe.csv')]);
    expect((await read('pipe.csv'))[0]?.problems[0]?.code).toBe('file-unopened');
    rmSync(here('pipe.csv'));
  });

  it('a file that goes away, or grows, after the folder was listed is no harm to the others', async () => {
    writeFileSync(here('soon.csv'), table);
    const names = expand([here('soon.csv'), here('odd « names »', '-rf.CSV')]);
    rmSync(here('soon.csv'));
    const [gone, there] = await readAll(reader, names, options());
    expect([gone?.problems[0]?.code, there?.tables.length]).toEqual(['file-unopened', 1]);
  });
});
