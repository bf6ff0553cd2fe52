import { describe, expect, test } from 'vitest';
import { runBody } from '../../local/cli/script';
import { type Behaviour, behaviours, french, type Throws } from './behaviours';

const isThrows = (expected: unknown): expected is Throws => typeof expected === 'object' && expected !== null && 'throws' in expected;
const prelude = 'const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet();\n';

function check(table: Behaviour[], locale: string): void {
  test.each(table)('%s', async (_id, js, expected) => {
    const outcome = await runBody(prelude + js, { locale, zone: 'Europe/Paris' });
    if (isThrows(expected)) expect(outcome).toEqual({ throws: expect.stringContaining(expected.throws) });
    else expect(outcome).toEqual({ value: expected });
  });
}

describe('a workbook of locale en_US behaves as Apps Script does', () => check(behaviours, 'en_US'));
describe('a workbook of locale fr_FR', () => check(french, 'fr_FR'));
