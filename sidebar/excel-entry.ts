/** Entry of the Excel reader's script, fetched only when a workbook is dropped. */
import { read, SSF } from '@e965/xlsx';

(globalThis as unknown as { socialKpiExcel: unknown }).socialKpiExcel = { read, SSF };
