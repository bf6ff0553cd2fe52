/** The edge towards the panel: arguments are checked, and whatever is thrown becomes one sentence in an answer. */
import * as z from 'zod/mini';
import { isColumnKey } from '../records/columns';
import { type PlatformId, platformIds } from '../records/platform-ids';
import { kinds } from '../records/record';
import type { Answer, Cell, ImportChunk, ImportedFile, ImportPlan } from '../records/transfer';

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
/** By hand: a schema a cell would cost more than writing them. */
const areRows = (width: number, rows: unknown): rows is Cell[][] =>
  Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.length === width && row.every(isCell));

/** Made when first used: nothing runs when the script is loaded. */
function buildSchemas() {
  z.config({ jitless: true });
  const name = z.string().check(z.minLength(1), z.maxLength(200));
  const tab = z.object({ platform: z.enum(platformIds), kind: z.enum(kinds) });
  const columns = z.array(z.string().check(z.refine(isColumnKey, 'an unknown column')));
  const count = z.number().check(z.int(), z.nonnegative());
  const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/));
  const file = z.object({
    name: z.string(),
    hash: z.string(),
    platform: z.enum(platformIds),
    kind: z.enum(kinds),
    account: z.string(),
    asOf: z.string(),
    read: count,
    leftOut: count,
    answers: z.string(),
    problems: z.custom<ImportedFile['problems']>(Array.isArray),
  });
  const chunk = z
    .object({ importId: name, seq: count, tab, columns, rows: z.custom<Cell[][]>(Array.isArray), source: z.array(count) })
    .check(z.refine(({ columns: keys, rows }) => areRows(keys.length, rows), 'rows that do not fit their columns'));
  const plan = z.object({
    importId: name,
    at: instant,
    files: z.array(file),
    tabs: z.array(z.object({ tab, columns, rows: count })),
    chunks: count,
    room: z.optional(z.number()),
  });
  return {
    plan,
    chunk,
    preview: z.object({ plan, chunk }),
    importId: z.object({ importId: name }),
    recover: z.object({ importId: name, way: z.enum(['finish', 'rollback']) }),
    undo: z.object({ importId: name, dryRun: z.boolean() }),
    account: z.object({ platform: z.enum(platformIds), account: z.string(), dryRun: z.boolean() }),
    settings: z.object({ language: z.optional(z.enum(['en', 'fr'])), zone: z.optional(z.string().check(z.minLength(1))) }),
  };
}

export type Requests = {
  plan: ImportPlan;
  chunk: ImportChunk;
  preview: { plan: ImportPlan; chunk: ImportChunk };
  importId: { importId: string };
  recover: { importId: string; way: 'finish' | 'rollback' };
  undo: { importId: string; dryRun: boolean };
  account: { platform: PlatformId; account: string; dryRun: boolean };
  settings: { language?: 'en' | 'fr'; zone?: string };
};

let schemas: ReturnType<typeof buildSchemas> | null = null;

/** The argument of an entry, checked; throws a sentence that says which part does not fit. */
export function checked<N extends keyof Requests>(name: N, argument: unknown): Requests[N] {
  schemas ??= buildSchemas();
  const result = z.safeParse(schemas[name], argument);
  if (result.success) return result.data as Requests[N];
  const [issue] = result.error.issues;
  throw new Error(`The panel sent ${name} with ${issue?.path.join('.') || 'a part'}: ${issue?.message ?? 'not as expected'}.`);
}
