/** Step 1 of the line: any dropped file to tables of text cells. Decides by content, never by the name, and never throws. */
import type { Problem } from '../problems';
import { parseCsv } from './csv';
import { decodeText } from './encoding';
import { hashBytes } from './hash';
import { isBiffWhole, readOle } from './ole';
import { type OwnDataOf, ownDataIn, ownDataOf } from './own-data';
import type { FileInfo, Table } from './table';
import { type ExcelReader, readWorkbook, type WorkbookReading } from './workbook';
import { readXlsx } from './xlsx';
import { readZip, type ZipFailure, zipNames } from './zip';

export type { ExcelReader } from './workbook';
export type DecodedFile = { tables: Table[]; problems: Problem[]; hash: string };

type Loader = () => Promise<ExcelReader>;
/** Called again and again with the share of the file that is read. */
type Told = (share: number) => void;
type Place = { file: string; table?: string };
type Part = { tables: Table[]; problems: Problem[] };
/** What the first bytes say. `other` holds a word for people: the usual name of the format. */
type Content = { as: 'empty' | 'text' | 'zip' | 'xlsx' | 'ole' | 'xls' | 'xml' } | { as: 'other'; seen: string } | { as: 'own-data'; network: OwnDataOf };

/** Tables in the order of the file, named `file`, `file › sheet` or `file › entry`. With a problem of the file as a whole there may be none. */
export async function decodeFile(bytes: Uint8Array, info: FileInfo, excel: Loader, told: Told = () => {}): Promise<DecodedFile> {
  const hash = hashBytes(bytes);
  try {
    return { ...(await decodePart(bytes, info.name, info.name, excel, told, 0)), hash };
  } catch (error) {
    return { tables: [], problems: [{ code: 'file-unreadable', file: info.name, reason: error instanceof Error ? error.name : '?' }], hash };
  }
}

async function decodePart(bytes: Uint8Array, name: string, file: string, excel: Loader, told: Told, depth: number): Promise<Part> {
  const content = sniff(bytes);
  const place = name === file ? { file } : { file, table: name };
  switch (content.as) {
    case 'empty':
      return refuse({ code: 'file-empty', ...place });
    case 'other':
      return refuse({ code: 'file-not-a-table', ...place, seen: content.seen });
    case 'own-data':
      return refuse({ code: 'file-own-data', ...place, network: content.network });
    case 'zip':
      return depth > 1 ? refuse({ code: 'file-nested', ...place }) : decodeZip(bytes, name, file, excel, told, depth);
    case 'text':
      return decodeDelimited(bytes, name, file, told);
    case 'xlsx': {
      const reading = await readXlsx(bytes, excel, told);
      return typeof reading === 'string' ? refuse(failed(reading, 'zip', place)) : tablesOf(reading, name, file, 'xlsx');
    }
    case 'ole':
      return checkOle(bytes, place) ?? tablesOf(readWorkbook(bytes, await excel()), name, file, 'xls');
    default:
      return tablesOf(readWorkbook(bytes, await excel()), name, file, content.as);
  }
}

function refuse(problem: Problem): Part {
  return { tables: [], problems: [problem] };
}

async function decodeZip(bytes: Uint8Array, name: string, file: string, excel: Loader, told: Told, depth: number): Promise<Part> {
  const { entries, failure } = readZip(bytes);
  const place = name === file ? { file } : { file, table: name };
  if (failure) return refuse(failed(failure, 'zip', place));
  if (entries.length === 0) return refuse({ code: 'file-empty', ...place });
  const all: Part = { tables: [], problems: [] };
  const size = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
  let before = 0;
  for (const entry of entries) {
    const share = (own: number) => told((before + own * entry.bytes.length) / size);
    const part = await decodePart(entry.bytes, `${name} › ${entry.name}`, file, excel, share, depth + 1);
    before += entry.bytes.length;
    all.tables.push(...part.tables);
    all.problems.push(...part.problems);
  }
  return all;
}

/** Bytes of text whose rows a browser still has memory for. */
const longestText = 400_000_000;
/** Share of the time that bytes take to become text. */
const decoded = 0.3;

function decodeDelimited(bytes: Uint8Array, name: string, file: string, told: Told): Part {
  if (bytes.length > longestText) return refuse({ code: 'file-too-big', ...(name === file ? { file } : { file, table: name }) });
  const { text, mixed } = decodeText(bytes);
  told(decoded);
  const { rows, firstLine, delimiter, cut } = parseCsv(text, undefined, (share) => told(decoded + share * (1 - decoded)));
  const place = name === file ? { file } : { file, table: name };
  if (rows.length === 0) return refuse({ code: 'file-empty', ...place });
  const problems: Problem[] = [];
  if (mixed) problems.push({ code: 'encoding-mixed', ...place });
  if (cut) problems.push({ code: 'file-truncated', ...place, row: rows.length + firstLine - 1 });
  const table: Table = { name, file, origin: 'csv', typed: false, rows };
  if (delimiter === ';') table.semicolons = true;
  if (firstLine > 1) table.lines = rows.map((_, index) => index + firstLine);
  return { tables: [table], problems };
}

function tablesOf({ sheets, failure }: WorkbookReading, name: string, file: string, origin: 'xls' | 'xlsx' | 'xml'): Part {
  const place = name === file ? { file } : { file, table: name };
  if (failure) return refuse(failed(failure, origin.toUpperCase(), place));
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return refuse({ code: 'file-empty', ...place });
  const tables = filled.map(({ name: sheet, typed, rows, merged }): Table => {
    return { name: `${name} › ${sheet}`, file, origin, typed, rows, ...(merged.length > 0 ? { merged } : {}) };
  });
  return { tables, problems: [] };
}

function failed(code: ZipFailure, reason: string, place: Place): Problem {
  return code === 'file-unreadable' ? { code, ...place, reason } : { code, ...place };
}

/** What stands in the way of reading a binary workbook; null when nothing does. */
function checkOle(bytes: Uint8Array, place: Place): Part | null {
  const { streams, failure, workbook } = readOle(bytes);
  if (failure === 'cut') return refuse({ code: 'file-truncated', ...place });
  if (streams.includes('EncryptedPackage')) return refuse({ code: 'file-password', ...place });
  if (failure || (workbook && !isBiffWhole(workbook))) return refuse({ code: 'file-unreadable', ...place, reason: 'XLS' });
  if (workbook) return null;
  const seen = streams.includes('WordDocument') ? 'DOC' : streams.includes('PowerPoint Document') ? 'PPT' : 'OLE';
  return refuse({ code: 'file-not-a-table', ...place, seen });
}

const magics: readonly [string, string][] = [
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['52494646', 'RIFF'],
  ['424d', 'BMP'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['1f8b', 'GZIP'],
  ['52617221', 'RAR'],
  ['377abcaf', '7Z'],
  ['7b5c7274', 'RTF'],
  ['53514c69', 'SQLite'],
  ['494433', 'MP3'],
  ['1a45dfa3', 'WEBM'],
];

function sniff(bytes: Uint8Array): Content {
  const first = Array.from(bytes.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (first.startsWith('504b0304') || first.startsWith('504b0506')) return sniffZip(bytes);
  if (first.startsWith('d0cf11e0')) return { as: 'ole' };
  if (first.slice(8, 16) === '66747970') return { as: 'other', seen: 'MP4' };
  const magic = magics.find(([start]) => first.startsWith(start));
  // two letters are no proof: a text may begin with BM
  if (magic && (magic[1] !== 'BMP' || hasControls(bytes))) return { as: 'other', seen: magic[1] };
  return sniffText(bytes);
}

function sniffZip(bytes: Uint8Array): Content {
  const names = zipNames(bytes);
  if (names.some((name) => name.startsWith('xl/') || name === 'content.xml')) return { as: 'xlsx' };
  if (names.some((name) => name.startsWith('word/'))) return { as: 'other', seen: 'DOCX' };
  if (names.some((name) => name.startsWith('ppt/'))) return { as: 'other', seen: 'PPTX' };
  const network = ownDataIn(names);
  return network ? { as: 'own-data', network } : { as: 'zip' };
}

function sniffText(bytes: Uint8Array): Content {
  const { text } = decodeText(bytes.subarray(0, 4096));
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') return { as: bytes.length > 4096 ? 'text' : 'empty' };
  // a re-saved export may hold a few signs of another encoding; packed bytes hold one such sign in ten
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length / 25) return { as: 'other', seen: '?' };
  if (/^<\?xml|^<html|^<!doctype|^<table|^<meta/i.test(start)) return sniffMarkup(decodeText(bytes.subarray(0, 200_000)).text);
  const network = ownDataOf(start);
  if (network) return { as: 'own-data', network };
  if (/^(?:\{\s*"|\{\s*\}|\[\s*[{["\d\]])/.test(start)) return { as: 'other', seen: 'JSON' };
  return { as: 'text' };
}

function sniffMarkup(text: string): Content {
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return { as: 'xml' };
  if (/<table[\s>]/i.test(text)) return { as: 'xls' };
  return { as: 'other', seen: /<html|<!doctype/i.test(text) ? 'HTML' : 'XML' };
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).some((byte) => byte < 9);
}
