/** Where engines differ: DuckDB, which the tests run, and BigQuery. Everything else is written so that both read it alike. */
export type Dialect = {
  /** A name that may be a word of the language. */
  name(of: string): string;
  /** Types of figures, texts, days and truths, as a table is made. */
  types: { figure: string; text: string; day: string; truth: string };
  /** Days from one day to another. */
  daysBetween(from: string, to: string): string;
  addDays(day: string, days: string): string;
  day(iso: string): string;
  matches(text: string, pattern: string): string;
  /** Seconds from a moment printed as ISO text to the beginning of a day. */
  secondsUntil(moment: string, day: string): string;
};

export const duckdb: Dialect = {
  name: (of) => `"${of}"`,
  types: { figure: 'DOUBLE', text: 'VARCHAR', day: 'DATE', truth: 'BOOLEAN' },
  daysBetween: (from, to) => `(${to} - ${from})`,
  addDays: (day, days) => `(${day} + CAST(${days} AS INTEGER))`,
  day: (iso) => `DATE '${iso}'`,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}', 'i')`,
  secondsUntil: (moment, day) => `epoch(CAST(${day} AS TIMESTAMP) - CAST(${moment} AS TIMESTAMP))`,
};

export const bigquery: Dialect = {
  name: (of) => `\`${of}\``,
  types: { figure: 'FLOAT64', text: 'STRING', day: 'DATE', truth: 'BOOL' },
  daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
  addDays: (day, days) => `DATE_ADD(${day}, INTERVAL CAST(${days} AS INT64) DAY)`,
  day: (iso) => `DATE '${iso}'`,
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, r'(?i)${pattern}')`,
  secondsUntil: (moment, day) => `TIMESTAMP_DIFF(TIMESTAMP(${day}), TIMESTAMP(${moment}), SECOND)`,
};
