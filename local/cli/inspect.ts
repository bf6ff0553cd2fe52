/** `inspect`: what each file is and holds, as the contract of the command line words it. */
import type { ReadFile, ReadTable } from '../../src/platforms/reading';

/** One entry a file, in the order given; the rows themselves stay out. */
export function inspection(files: readonly ReadFile[]) {
  return files.map((file) => ({ file: file.file, tables: file.tables.map(tableLine), ...(file.problems.length ? { problems: file.problems } : {}) }));
}

function tableLine(table: ReadTable) {
  const { name, status, platform, kind, language, candidates, kept, skipped, from, to, totals, currency, account, asOf, problems, mapping, describable } =
    table;
  return {
    name,
    status,
    platform,
    kind,
    language,
    candidates,
    records: kept,
    skipped,
    from,
    to,
    totals,
    ...(currency ? { currency } : {}),
    account,
    asOf,
    problems,
    // a table that nobody knows, as it could be described: to be looked over, corrected and passed with --mappings
    ...(describable && !mapping ? { proposal: describable.proposal, unverified: describable.unverified } : {}),
  };
}
