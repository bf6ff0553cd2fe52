/** The noun of step 1: what any file becomes before anybody asks what it means. */

/** Rows of text cells as the file prints them; a row may be shorter than the header. Numbers of a workbook are written with a point and all their digits, its dates as ISO text. */
export type Table = {
  /** `file`, or `file › entry`, `file › sheet`. */
  name: string;
  /** The name of the file that was dropped, without folders. */
  file: string;
  /** csv cells were typed by a machine or a person; workbook cells carry typed numbers, so no convention has to be guessed for them. */
  origin: 'csv' | 'xls' | 'xlsx' | 'xml';
  /** True where cells of the workbook were typed numbers or dates (machine form). */
  typed: boolean;
  rows: string[][];
  /** `;` stands between the cells: mostly a spreadsheet of a country with decimal commas wrote the file anew. */
  semicolons?: true;
  /** Line number (1-based, as a person sees it) of each row, where lines before it were dropped (`sep=,`); absent: row i is line i + 1. Blank lines stay as rows without a filled cell. */
  lines?: number[];
  /** Cells of one column that a workbook shows as one; only the first of the rows (positions in `rows`) holds the text. */
  merged?: readonly MergedCells[];
  /** Which network brought the rows into another shape than the file's (see `Platform.arrange`); only exports made for that shape fit it. */
  arranged?: string;
  /** The header's words are not the file's: its columns were told by their order, which the rows confirm. */
  byOrder?: true;
};

export type MergedCells = { column: number; from: number; to: number };

/** What is known about a dropped file besides its bytes. */
export type FileInfo = {
  name: string;
  /** Day of the last modification (`YYYY-MM-DD`), the last resort for the day of the export. */
  modifiedOn: string | null;
};
