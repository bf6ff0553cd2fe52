/** Which figures a printed cell can stand for, read by other means than ours: the judge of «never a number that is not in the file». */
import type { Form } from '../../src/platforms/platform';
import type { Decimal } from '../../src/values/conventions';

/** Every reading of a cell under either decimal sign, or the one that is given; none where it holds two numbers, or a word among its digits. */
function numbersIn(cell: string, decimal?: Decimal): number[] {
  const bare = cell
    .normalize('NFKC')
    .replace(/(?<=\d)[\s\u200b]+(?=\d{3}(?!\d))/g, '')
    .replace(/[−﹣－]/g, '-')
    .trim();
  const found = /^[^\d.,]*?([-+]?[\d.,'’]*\d[\d.,'’]*(?:e[-+]?\d{1,3})?)[^\d]*$/i.exec(bare);
  if (!found?.[1]) return [];
  const minus = /^[^\d]*-/.test(bare) && !found[1].startsWith('-') ? '-' : '';
  const token = minus + found[1].replace(/['’]/g, '');
  const [asPoint, asComma] = [token.replace(/,/g, ''), token.replace(/\./g, '').replace(',', '.')];
  const readings = decimal === 'point' ? [asPoint] : decimal === 'comma' ? [asComma] : [asPoint, asComma];
  return readings.map(Number).filter((value) => Number.isFinite(value));
}

function secondsIn(cell: string): number[] {
  const clock = /^-?(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/.exec(cell.trim());
  if (clock) return [Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number((clock[3] as string).replace(',', '.'))].flatMap((value) => [value, -value]);
  let total = 0;
  let rest = cell.trim();
  for (const [unit, seconds] of [
    ['d|j', 86_400],
    ['h', 3600],
    ['m', 60],
    ['s', 1],
  ] as const) {
    const part = new RegExp(`^(\\d+(?:[.,]\\d+)?) ?(?:${unit})[a-zé]*\\.? ?`, 'i').exec(rest);
    if (!part) continue;
    total += Number((part[1] as string).replace(',', '.')) * seconds;
    rest = rest.slice(part[0].length);
  }
  return rest === '' && cell.trim() !== '' ? [total] : [];
}

const yesAndNo: { [word: string]: number } = { true: 1, yes: 1, oui: 1, vrai: 1, '1': 1, false: 0, no: 0, non: 0, faux: 0, '0': 0 };

/** What a cell may become in a column of that form; nothing else may stand in a record. */
export function figuresIn(cell: string, form: Form, decimal?: Decimal): number[] {
  const plain = numbersIn(cell, decimal).map((value) => (/[%٪]\s*$/.test(cell) ? value / 100 : value));
  switch (form) {
    case 'percent':
      return numbersIn(cell, decimal).map((value) => value / 100);
    case 'hours':
      return plain.map((value) => value * 3600);
    case 'minutes':
      return plain.map((value) => value * 60);
    case 'milliseconds':
      return plain.map((value) => value / 1000);
    case 'duration':
      return [...plain, ...secondsIn(cell)];
    case 'tone':
      return cell.trim() === '' ? [] : [-1, 0, 1];
    case 'flag':
      return cell.trim() === '' ? [] : cell.trim().toLowerCase() in yesAndNo ? [yesAndNo[cell.trim().toLowerCase()] as number] : [0, 1];
    default:
      return plain;
  }
}

export const isAmong = (value: number, candidates: readonly number[]): boolean =>
  candidates.some((candidate) => Math.abs(candidate - value) <= 1e-9 * Math.max(1, Math.abs(value)));
