/** The day a file was exported: what the person says, else what its name says, else the day it was last modified. */
import type { FileInfo } from '../decode/table';
import type { NameFacts } from './platform';
import type { Answers } from './reading';

/** Null when nothing tells it; the end of the range that is printed, or the last day of the rows, is then the latest that is certain. */
export function settleExportDay(answers: Answers, named: NameFacts, info: FileInfo): string | null {
  return answers.downloaded ?? named.exportedOn ?? info.modifiedOn ?? null;
}
