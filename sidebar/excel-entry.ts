/** Entry of the Excel reader's script, fetched only when a workbook is dropped. */
import { read, SSF } from '@e965/xlsx';
import { readLargeSheet } from '../src/decode/large-sheet';

(globalThis as unknown as { socialKpiExcel: unknown }).socialKpiExcel = { read, SSF, readLargeSheet };
