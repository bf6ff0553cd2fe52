/** The edge towards the panel: arguments are checked, and whatever is thrown becomes one sentence in an answer. */

import { kindIds } from '../kinds';
import { type LanguageCode, languageNames } from '../languages/names';
import { isColumnKey } from '../records/columns';
import type { Mapping } from '../records/mapping';
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { Answer, Cell, ImportChunk, ImportPlan } from '../records/transfer';
import { isZone } from '../values/zones';
import { both, list, object, oneOf, optional, type Shape, text, textWhere, where } from './shapes';

/** Runs an entry; a throw (the spreadsheet refused, or a mistake of ours) is answered with its sentence. */
export function answer<T>(run: () => Answer<T>): Answer<T> {
  try {
    return run();
  } catch (thrown) {
    const message =
      thrown instanceof Error || (typeof thrown === 'object' && thrown !== null && 'message' in thrown)
        ? String((thrown as { message: unknown }).message)
        : String(thrown);
    return { ok: false, problem: { code: 'service-refused', message: /[.!?]$/.test(message) ? message : `${message}.` } };
  }
}

/** A value that needs no refusal of its own. */
export const given = <T>(value: T): Answer<T> => ({ ok: true, value });

const isCell = (cell: unknown): cell is Cell =>
  cell === null || typeof cell === 'string' || typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell));

function rowsFit({ columns, rows, source }: ImportChunk): boolean {
  return Array.isArray(rows) && rows.length === source.length && rows.every((row) => Array.isArray(row) && row.length === columns.length && row.every(isCell));
}

/** Made when first used: nothing runs when the script is loaded. */
function buildShapes(): { [N in keyof Requests]: Shape } {
  const name = text(1, 200);
  const words = text(0, 10_000);
  const count = where((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a count');
  const flag = where((value) => typeof value === 'boolean', 'true or false');
  const platform = oneOf(platformIds);
  const kind = oneOf(kindIds);
  const tab = object({ platform, kind });
  const columns = list(textWhere(isColumnKey, 'a column of a tab'));
  const instant = textWhere((value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(value), 'an instant in UTC');
  const problems = list(object({ code: name }));
  const file = object({ name: words, hash: name, platform, kind, account: words, asOf: words, read: count, leftOut: count, answers: words, problems });
  const plan = object({
    importId: name,
    at: instant,
    files: list(file),
    tabs: list(object({ tab, columns, rows: count })),
    chunks: count,
    room: optional(count),
    answered: optional(list(object({ hash: name, answers: object({}) }))),
  });
  // One check for all rows: a shape for every cell would cost more than writing them.
  const rows = where(Array.isArray, 'a list');
  const fits = where((value) => rowsFit(value as ImportChunk), 'rows that fit their columns');
  const chunk = both(object({ importId: name, seq: count, tab, columns, source: list(count), rows }), fits);
  return {
    plan,
    chunk,
    preview: object({ plan, chunk }),
    importId: object({ importId: name }),
    recover: object({ importId: name, way: oneOf(['finish', 'rollback']) }),
    undo: object({ importId: name, dryRun: flag }),
    sheet: object({ sheetId: count }),
    account: object({ platform, account: words, dryRun: flag }),
    // the panel checked the rest, and checks it again before each use
    mapping: object({ version: count, kind, platform, columns: list(object({ header: words })) }),
    mappingKey: object({ key: text(1, 45_000) }),
    settings: object({
      language: optional(oneOf(Object.keys(languageNames))),
      zone: optional(textWhere(isZone, 'a time zone')),
    }),
  };
}

export type Requests = {
  plan: ImportPlan;
  chunk: ImportChunk;
  preview: { plan: ImportPlan; chunk: ImportChunk };
  importId: { importId: string };
  recover: { importId: string; way: 'finish' | 'rollback' };
  undo: { importId: string; dryRun: boolean };
  sheet: { sheetId: number };
  account: { platform: PlatformId; account: string; dryRun: boolean };
  mapping: Mapping;
  mappingKey: { key: string };
  settings: { language?: LanguageCode; zone?: string };
};

let shapes: ReturnType<typeof buildShapes> | null = null;

/** The argument of an entry, checked; throws a sentence that says which part does not fit. */
export function checked<N extends keyof Requests>(name: N, argument: unknown): Requests[N] {
  shapes ??= buildShapes();
  const misfit = shapes[name](argument);
  if (misfit) throw new Error(`The panel sent ${[name, ...misfit.path].join('.')}, which is not ${misfit.wanted}.`);
  return argument as Requests[N];
}
