/** The edge towards the panel: arguments are checked, and whatever is thrown becomes one sentence in an answer. */
import { languages } from '../languages';
import { isColumnKey } from '../records/columns';
import { type PlatformId, platformIds } from '../records/platform-ids';
import { kinds } from '../records/record';
import type { Answer, Cell, ImportChunk, ImportPlan } from '../records/transfer';
import { isZone } from '../values/zones';
import { all, type Check, count, flag, listOf, matching, objectOf, oneOf, optional, text, where } from './shapes';

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

function rowsFit({ columns, rows, source }: { columns: unknown[]; rows: unknown; source: unknown[] }): boolean {
  return Array.isArray(rows) && rows.length === source.length && rows.every((row) => Array.isArray(row) && row.length === columns.length && row.every(isCell));
}

/** Made when first used: nothing runs when the script is loaded. */
function buildChecks(): { [N in keyof Requests]: Check } {
  const name = text(200, 1);
  const words = text(10_000);
  const platform = oneOf(platformIds);
  const kind = oneOf(kinds);
  const tab = objectOf({ platform, kind });
  const columns = listOf(where((key: unknown) => typeof key === 'string' && isColumnKey(key), 'a column of a tab'));
  const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/, 'an instant in UTC');
  const problems = listOf(objectOf({ code: name }));
  const file = objectOf({ name: words, hash: name, platform, kind, account: words, asOf: words, read: count, leftOut: count, answers: words, problems });
  const plan = objectOf({
    importId: name,
    at: instant,
    files: listOf(file),
    tabs: listOf(objectOf({ tab, columns, rows: count })),
    chunks: count,
    room: optional(count),
  });
  const chunk = all(objectOf({ importId: name, seq: count, tab, columns, source: listOf(count) }), where(rowsFit, 'rows that fit their columns'));
  return {
    plan,
    chunk,
    preview: objectOf({ plan, chunk }),
    importId: objectOf({ importId: name }),
    recover: objectOf({ importId: name, way: oneOf(['finish', 'rollback']) }),
    undo: objectOf({ importId: name, dryRun: flag }),
    sheet: objectOf({ sheetId: count }),
    account: objectOf({ platform, account: words, dryRun: flag }),
    settings: objectOf({
      language: optional(oneOf(Object.keys(languages))),
      zone: optional(where((zone: unknown) => typeof zone === 'string' && isZone(zone), 'a time zone')),
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
  settings: { language?: 'en' | 'fr'; zone?: string };
};

let checks: ReturnType<typeof buildChecks> | null = null;

/** The argument of an entry, checked; throws a sentence that says which part does not fit. */
export function checked<N extends keyof Requests>(name: N, argument: unknown): Requests[N] {
  checks ??= buildChecks();
  const misfit = checks[name](argument);
  if (misfit) throw new Error(`The panel sent ${[name, misfit.path].filter(Boolean).join('.')}, which is not ${misfit.wanted}.`);
  return argument as Requests[N];
}
