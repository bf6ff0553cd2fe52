/** What is said to the person at the panel or the command line, by language: kept apart from the workbook's phrases, which the server carries. */
import type { ProblemCode, ProblemOf } from '../problems';
import { messagesEn } from './messages-en';
import { messagesFr } from './messages-fr';
import type { LanguageCode } from './names';
import type { PanelWords } from './panel';

export interface Messages {
  /** What the command line says to people. */
  command: {
    usage: string;
    misuse: { [M in 'no-command' | 'no-file' | 'option' | 'option-value' | 'value']: (seen: string) => string };
    read: (files: number, tables: number) => string;
    tables: (count: number) => string;
    used: string;
    left: string;
    status: { [S in 'unreadable' | 'unknown' | 'ambiguous' | 'waiting' | 'waiting-period' | 'empty']: string };
    table: (name: string, what: string) => string;
    /** Rows of a table, and the days they span. */
    rows: (count: number, from: string | null, to: string | null) => string;
    imported: (tab: string, added: number, updated: number, unchanged: number) => string;
    nothing: string;
    period: (from: string, to: string, previousFrom: string, previousTo: string) => string;
    headings: { kpi: string; network: string; value: string; previous: string; count: string; remarks: string };
    written: (file: string) => string;
    explain: {
      /** Rows of a data tab in the period. */
      rows: (tab: string, rows: number) => string;
      sums: string;
      metrics: (key: string) => string;
      formula: (sheet: string, cell: string) => string;
      nothing: string;
    };
  };
  /** What `npm start` prints. */
  serve: {
    ready: (address: string) => string;
    portTaken: (port: number) => string;
    portWrong: (seen: string) => string;
    /** Another start holds the workbook. */
    elsewhere: (address: string, file: string) => string;
  };
  /** What the local page around the workbook says. */
  page: {
    title: string;
    extensions: string;
    samples: string;
    samplesHint: string;
    samplesRunning: string;
    samplesReplace: string;
    download: string;
    locale: string;
    localeHint: string;
    locales: { en_US: string; fr_FR: string };
    startOver: string;
    startOverQuestion: string;
    yes: string;
    no: string;
    openPanel: string;
    closePanel: string;
    loading: string;
    working: string;
    onlyCells: string;
    /** The server is at work on something else. */
    busy: string;
    /** The workbook could not be read; the page goes on trying. */
    failed: string;
    /** Something was asked of the workbook that it could not do. */
    notDone: string;
    silent: string;
    refused: string;
    /** `{text}`: what was typed. */
    notListed: string;
    downloading: string;
    downloaded: string;
    skipToCells: string;
    skipToPanel: string;
    cells: string;
    leaveCells: string;
    chartEmpty: string;
  };
  panel: PanelWords;
  /** One sentence a code: what, where, what next; 20 words at most (design/visual wording). */
  problems: { [C in ProblemCode]: (problem: ProblemOf<C>) => string };
}

export const messages: { [L in LanguageCode]: Messages } = { en: messagesEn, fr: messagesFr };

/** The messages of a code such as `fr`, `fr_FR` or `fr-CA`; English where we do not speak it. */
export function messagesFor(code: string): Messages {
  const short = code.slice(0, 2).toLowerCase();
  return short in messages ? messages[short as keyof typeof messages] : messagesEn;
}

/** A whole number with the language's sign between thousands. */
export const grouped = (value: number, gap: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, gap);
