/** The file that keeps the page's workbook: never shared by two starts, never lost when it is damaged. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../local/fresh.mjs';
import { keptFile } from '../../local/server/kept-file';
import { ensurePage } from '../../local/server/page-bundle.mjs';
import { serve } from '../../local/server/serve';

const page = '<!doctype html><title>ours</title>';
const fresh = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'kept-')), 'workbook.json');

async function answering(text: string): Promise<{ address: string; close(): void }> {
  const server = createServer((_, response) => response.end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('two starts at once', () => {
  test('the second has a file of its own and knows where the first is', async () => {
    const usual = fresh();
    const first = await keptFile(usual, page);
    expect([first.file, first.elsewhere]).toEqual([usual, null]);
    const running = await answering(page);
    first.hold(running.address);
    const second = await keptFile(usual, page);
    expect([second.file, second.elsewhere]).toEqual([usual.replace('.json', '-2.json'), running.address]);
    first.release();
    expect((await keptFile(usual, page)).file).toBe(usual);
    running.close();
  });

  test('a start that ended without a word holds nothing, nor does another program at its port', async () => {
    const usual = fresh();
    const gone = await answering(page);
    (await keptFile(usual, page)).hold(gone.address);
    gone.close();
    expect((await keptFile(usual, page)).file).toBe(usual);
    const other = await answering('something else');
    (await keptFile(usual, page)).hold(other.address);
    expect((await keptFile(usual, page)).file).toBe(usual);
    other.close();
  });
});

describe('a damaged workbook file', () => {
  beforeAll(async () => {
    await Promise.all([ensureBuilt(), ensurePage()]);
  });

  test.each(['{cut', '{}', '[]', '{"sheets":[{"name":1}],"locale":"en_US"}'])('%s is put aside as it is, and a new workbook opened', async (text) => {
    const file = fresh();
    writeFileSync(file, text);
    const served = await serve({ port: 0, file });
    const { sheets } = (await (await fetch(`${served.address}/workbook?language=en`)).json()) as { sheets: { name: string }[] };
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text);
    expect(existsSync(file)).toBe(false);
    await served.close();
  });
});
