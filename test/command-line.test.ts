/** The command line keeps its contract: words in, exit codes and JSON out. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../local/cli/arguments';
import { reportEn } from '../src/languages/en';
import { platformIds } from '../src/records/platform-ids';

describe('arguments', () => {
  const read = (line: string) =>
    readArguments(line.split(' ').filter(Boolean), {
      platforms: platformIds,
      objectives: Object.keys(reportEn.objectives),
      languages: ['en', 'fr'],
      kpis: ['reach'],
      families: ['social'],
      inputs: ['targets', 'costs', 'benefits'],
    });

  it('have defaults that follow the language', () => {
    expect(read('report a.csv')).toMatchObject({
      name: 'report',
      files: ['a.csv'],
      options: { zone: 'Europe/Paris', language: 'en', locale: 'en_US', compare: 'previous', period: null },
    });
    expect(read('report a.csv --costs c.csv --benefits b.xlsx')).toMatchObject({ options: { inputs: { costs: 'c.csv', benefits: 'b.xlsx' } } });
    expect(read('report a.csv --benefit b.xlsx')).toMatchObject({ misuse: 'option', seen: '--benefit' });
    expect(read('report a.csv --language fr')).toMatchObject({ options: { locale: 'fr_FR' } });
    expect(read('report a.csv --language fr --locale en_GB --objectives awareness,affinity')).toMatchObject({
      options: { locale: 'en_GB', objectives: ['awareness', 'affinity'] },
    });
  });

  it.each(['2026', '2026-03', '2026-W53', '2026-Q4', '2026-02-01..2026-02-28'])('take %s as a period', (period) => {
    expect(read(`report a.csv --period ${period}`)).toMatchObject({ options: { period } });
  });

  it.each([
    ['', 'no-command'],
    ['inspekt a.csv', 'no-command'],
    ['inspect', 'no-file'],
    ['inspect a.csv --nothing', 'option'],
    ['inspect a.csv --zone', 'option-value'],
    ['inspect a.csv --zone --json', 'option-value'],
    ['inspect a.csv --json=yes', 'option-value'],
    ['inspect a.csv --zone Mars/Olympus', 'value'],
    ['inspect a.csv --platform myspace', 'value'],
    ['inspect a.csv --downloaded 2026-02-30', 'value'],
    ['inspect a.csv --language de', 'value'],
    ['report a.csv --period 2026-13', 'value'],
    ['report a.csv --period 2026-W00', 'value'],
    ['report a.csv --period 2025-W53', 'value'],
    ['report a.csv --objectives nonsense', 'value'],
    ['report a.csv --objectives affinity,nonsense', 'value'],
    ['report a.csv --period 2026-03-05..2026-03-01', 'value'],
    ['report a.csv --compare never', 'value'],
  ])('refuse «%s» (%s)', (line, misuse) => {
    expect(read(line)).toMatchObject({ misuse });
  });
});

describe('kpi', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'social-kpi-'));
    writeFileSync(path.join(folder, 'empty.csv'), '');
    writeFileSync(path.join(folder, 'holiday.csv'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]));
    writeFileSync(
      path.join(folder, 'main.js'),
      'function main() { SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 1, 1).setValue(7); return [1 + 1, "é"]; }',
    );
    writeFileSync(path.join(folder, 'throws.js'), 'function main() { throw new Error("no"); }');
    writeFileSync(
      path.join(folder, 'each.json'),
      JSON.stringify([
        { id: 'a', js: 'return 1' },
        { id: 'b', js: 'throw new Error("two")' },
      ]),
    );
    writeFileSync(path.join(folder, 'roi.js'), 'function main() { return ROI(150, 100); }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const kpi = (...args: string[]) => spawnSync(process.execPath, ['local/cli/kpi.mjs', ...args], { encoding: 'utf8' });
  const here = (name: string) => path.join(folder, name);
  const sample = () => path.join('samples/brand/instagram', readdirSync('samples/brand/instagram').find((name) => name.endsWith('.csv')) as string);

  it('inspect --json prints JSON and nothing else, and ends with 0 when every file was read', () => {
    const { status, stdout, stderr } = kpi('inspect', sample(), '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [file] = JSON.parse(stdout);
    expect(file.file).toBe(path.basename(sample()));
    expect(file.tables).toMatchObject([{ name: file.file, status: 'recognised', platform: 'instagram', kind: 'posts', candidates: [], skipped: 0 }]);
    expect(file.tables[0].records).toBeGreaterThan(10);
    expect(file.tables[0].totals.views).toBeGreaterThan(1000);
  });

  it('goes on after a file that cannot be read, says so, and ends with 1', () => {
    const { status, stdout } = kpi('inspect', here('empty.csv'), here('holiday.csv'), here('gone.csv'), sample(), '--json');
    expect(status).toBe(1);
    const files = JSON.parse(stdout) as { problems?: { code: string }[]; tables: { status: string }[] }[];
    expect(files.map((file) => file.problems?.[0]?.code ?? file.tables[0]?.status)).toEqual(['file-empty', 'file-not-a-table', 'file-unopened', 'recognised']);
  });

  it('a folder means every export in it', () => {
    const { stdout } = kpi('inspect', 'samples/brand', '--json');
    const expected = readdirSync('samples/brand', { recursive: true }).filter((name) => /\.(csv|tsv|txt|xlsx|xls|zip)$/.test(String(name)));
    expect(JSON.parse(stdout)).toHaveLength(expected.length);
  });

  it('reads a table that nobody knows as a file of descriptions says; inspect proposes one to begin with', () => {
    writeFileSync(here('news.csv'), 'Envoi;Objet;Ouvertures;Clics\n12/08/2026;Nouveautés;1 284;96\n05/08/2026;Soldes;1 102;71\nTotal;;2 386;167\n');
    const unknown = kpi('inspect', here('news.csv'), '--json');
    expect(unknown.status).toBe(1);
    const { proposal, unverified } = JSON.parse(unknown.stdout)[0].tables[0];
    expect([proposal.columns[0], proposal.columns[3], unverified]).toEqual([{ header: 'Envoi', key: 'day' }, { header: 'Clics', key: 'clicks' }, null]);
    writeFileSync(here('mappings.json'), JSON.stringify([{ ...proposal, source: 'Newsletter', dateOrder: 'day-month' }]));
    const known = kpi('inspect', here('news.csv'), '--mappings', here('mappings.json'), '--json');
    expect(known.status).toBe(0);
    expect(JSON.parse(known.stdout)[0].tables).toMatchObject([
      {
        status: 'recognised',
        platform: 'other',
        kind: 'daily',
        account: 'Newsletter',
        records: 2,
        skipped: 1,
        from: '2026-08-05',
        to: '2026-08-12',
        totals: { clicks: 167 },
      },
    ]);
    const report = kpi('report', here('news.csv'), '--mappings', here('mappings.json'), '--language', 'fr');
    expect(report.stdout).toContain('Autre · Jours');
    writeFileSync(here('bad.json'), JSON.stringify([{ ...proposal, kind: 'audience' }]));
    const bad = kpi('inspect', here('news.csv'), '--mappings', here('bad.json'));
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('[0].kind');
    expect(kpi('inspect', here('news.csv'), '--mappings', here('none.json')).status).toBe(2);
  }, 60_000);

  it('wrong usage ends with 2, in the language asked for, with nothing on standard output', () => {
    const { status, stdout, stderr } = kpi('report', '--language', 'fr');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('demande au moins un fichier');
    expect(kpi('report', '--language=fr').stderr).toContain('demande au moins un fichier');
  });

  it('a script that is not there is one sentence', () => {
    const { status, stdout, stderr } = kpi('script', here('none.js'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('none.js')]);
  });

  it('script prints what main() returns, or what it throws', () => {
    expect(JSON.parse(kpi('script', here('main.js')).stdout)).toEqual([2, 'é']);
    expect(JSON.parse(kpi('script', here('throws.js')).stdout)).toEqual({ throws: 'no' });
    expect(JSON.parse(kpi('script', here('each.json'), '--each').stdout)).toEqual([
      { id: 'a', value: 1 },
      { id: 'b', throws: 'two' },
    ]);
    expect(JSON.parse(kpi('script', here('roi.js'), '--code', 'dist/Code.js').stdout)).toBe(0.5);
  });

  it('explain goes from rows to sums, cells of Metrics and the formula, which all agree', () => {
    const { status, stdout } = kpi(
      'explain',
      'engagement_rate',
      '2026-10',
      'instagram',
      'samples/brand/instagram',
      '--downloaded',
      '2026-11-05',
      '--zone',
      'Europe/Paris',
    );
    expect(status).toBe(0);
    const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
    const rows = number(/Rows of the tab Instagram · Posts in the period: (\d+)/);
    expect(stdout.match(/^ {2}2026-10-\d\d https:\/\/\S+: .*Views \d+/gm)).toHaveLength(rows);
    const [den, n] = [number(/exposures:den = (\d+)/), number(/exposures:n = (\d+)/)];
    expect(stdout).toContain(`  Views: ${den} (${n})`);
    expect(rows).toBe(n);
    expect(number(/Formula of \w+ in Affinity and engagement\n {2}=IF\(.*Metrics!.*\n {2}= ([\d.]+)/)).toBeCloseTo(number(/exposures:num = (\d+)/) / den, 8);
    expect(kpi('explain', 'engagement', '2026-10', 'instagram')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('engagement_rate') });
  }, 120_000);

  it('explain finds the rows of other sources, and each part of a figure that is made of others', () => {
    const ask = (id: string, ...files: string[]) => kpi('explain', id, '2026-10', 'all', ...files, '--downloaded', '2026-11-05', '--account', 'Care').stdout;
    const service = ask('response_rate', 'samples/brand/zendesk');
    const rows = Number(/Rows of the tab Zendesk · \S+ in the period: (\d+)/.exec(service)?.[1]);
    expect(rows).toBeGreaterThan(10);
    expect(service).toContain(`response_rate:n = ${rows}`);
    expect(ask('cost_per_lead', 'samples/brand/hubspot', 'samples/brand/meta-ads')).toMatch(/ad_spend:sum = [\s\S]*leads:sum = \d+[\s\S]*Formula of/);
  }, 120_000);

  it('metrics prints those of other sources', () => {
    const { stdout } = kpi('metrics', 'samples/brand/zendesk', '--family', 'service', '--account', 'Care', '--csv');
    expect(stdout).toMatch(/^key,period,.*requests:sum/);
    expect(stdout).toContain('2026-10|all|all|total|');
    expect(kpi('metrics', '--family', 'cats')).toMatchObject({ status: 2, stderr: expect.stringContaining('--family cats (social, ads') });
  }, 120_000);

  it('metrics prints the tab, as csv where it is asked for', () => {
    const { stdout } = kpi('metrics', 'samples/brand/x', '--downloaded', '2026-11-05', '--csv');
    const [header = '', ...rows] = stdout.trim().split('\n');
    expect(header.startsWith('key,period,')).toBe(true);
    expect(rows.some((row) => row.startsWith('2026-10|x|all|total|,2026-10,'))).toBe(true);
    expect(new Set(rows.map((row) => row.replaceAll(/"[^"]*"/g, '').split(',').length))).toEqual(new Set([header.split(',').length]));
  }, 120_000);

  it('report says why no row of a table could be used', () => {
    writeFileSync(here('notes.csv'), 'Post id,Date,Post text,Post Link,Impressions,Engagements\nTotal,,,,10,2\n');
    const { status, stdout } = kpi('report', here('notes.csv'), '--account', 'brand');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Left out\n {2}notes.csv: no row could be used\n {4}line 2: 1 /);
    expect(stdout).toContain('No table could be used');
    expect(stdout).not.toContain('Used\n');
  }, 60_000);

  it('report says that a table whose account is given waits for its period', () => {
    const rows = ['Campaign,Campaign status,Clicks,Impressions,Cost,Currency code', 'One,enabled,3,30,1.50,EUR'];
    writeFileSync(here('campaigns.csv'), rows.join('\n'));
    const said = (...more: string[]) => kpi('report', here('campaigns.csv'), ...more).stdout;
    expect(said('--account', 'brand')).toMatch(/Left out\n {2}campaigns.csv: waits for its period\n/);
    expect(said('--account', 'brand', '--language', 'fr')).toContain('attend sa période');
    expect(said()).toContain('campaigns.csv: waits for its account');
  }, 60_000);

  it('report --json tells the periods, the sheets, the figures, what was used and what was left', () => {
    const out = here('report.xlsx');
    const { status, stdout } = kpi('report', sample(), here('holiday.csv'), '--downloaded', '2026-11-05', '--language', 'fr', '--out', out, '--json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.period.from).toMatch(/^\d{4}-\d\d-01$/);
    expect(report.sheets.length).toBeGreaterThanOrEqual(3);
    expect(report.kpis.map((line: { kpi: string }) => line.kpi)).toContain('engagement_rate');
    expect(report.used).toMatchObject([{ platform: 'instagram', kind: 'posts' }]);
    expect(report.left).toMatchObject([{ file: 'holiday.csv', problems: [{ code: 'file-not-a-table' }] }]);
    expect(existsSync(out)).toBe(true);
  });
});
