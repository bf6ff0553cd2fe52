/** The edge towards the panel: arguments are checked, and whatever is thrown becomes one sentence in an answer. */
import * as z from 'zod/mini';
import { languages } from '../languages';
import { isColumnKey } from '../records/columns';
import type { Mapping } from '../records/mapping';
import { type PlatformId, platformIds } from '../records/platform-ids';
import { kinds } from '../records/record';
import type { Answer, Cell, ImportChunk, ImportPlan } from '../records/transfer';
import { isZone } from '../values/zones';

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

/** Made when first used: nothing runs when the script is loaded. Each message says what was wanted. */
function buildSchemas() {
  // Keys that a shape does not name are let through: an older server ignores what a newer panel adds.
  const object = <S extends z.core.$ZodLooseShape>(shape: S) => z.object(shape, 'an object');
  const list = <S extends z.ZodMiniType>(item: S) => z.array(item, 'a list');
  const name = text(1, 200);
  const words = text(0, 10_000);
  const count = z.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a count');
  const flag = z.boolean('true or false');
  const platform = oneOf(platformIds);
  const kind = oneOf(kinds);
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
    covered: z.nullish(list(list(words))),
    chunks: count,
    room: z.nullish(count),
  });
  // One check for all rows: a schema for every cell would cost more than writing them.
  const rows = z.custom<Cell[][]>(Array.isArray, 'a list');
  const chunk = object({ importId: name, seq: count, tab, columns, source: list(count), rows }).check(z.refine(rowsFit, 'rows that fit their columns'));
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
      language: z.nullish(oneOf(Object.keys(languages))),
      zone: z.nullish(textWhere(isZone, 'a time zone')),
    }),
  };
}

const textWhere = (holds: (value: string) => boolean, wanted: string) => z.string(wanted).check(z.refine(holds, wanted));

const text = (shortest: number, longest: number) =>
  textWhere((value) => value.length >= shortest && value.length <= longest, `a text of ${shortest} to ${longest} characters`);

const oneOf = (values: readonly string[]) => z.enum(values as [string], `one of ${values.join(', ')}`);

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
  settings: { language?: 'en' | 'fr'; zone?: string };
};

let schemas: ReturnType<typeof buildSchemas> | null = null;

/** The argument of an entry, checked; throws a sentence that says which part does not fit. */
export function checked<N extends keyof Requests>(name: N, argument: unknown): Requests[N] {
  schemas ??= buildSchemas();
  const { error } = z.safeParse(schemas[name], argument);
  const issue = error?.issues[0];
  if (issue) throw new Error(`The panel sent ${[name, ...issue.path].join('.')}, which is not ${issue.message}.`);
  return argument as Requests[N];
}
