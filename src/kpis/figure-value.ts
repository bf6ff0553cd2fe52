/** A figure as data and a network in, a function out that reads it of a record; null where the record does not carry it. */
import type { FieldName } from '../records/fields';
import type { PlatformId } from '../records/platform-ids';
import type { SocialRecord } from '../records/record';
import { viewsSince } from './breaks';
import { type Figure, figures, namesNetwork, type RowFigure } from './figures';

/** A stock on the day of the row, no older than so many days; null where none is known. */
export type StockOn = (within: number) => number | null;
/** `ours`: a mention is of the brand. */
export type Printed = Pick<SocialRecord, 'values' | 'publishedLocal' | 'asOf'> & { segment?: string | null; ours?: boolean };
export type ReadFigure = (record: Printed, day: string, stock: StockOn) => number | null;

const nothing: ReadFigure = () => null;

export function readerOf(figure: RowFigure | null, platform: PlatformId): ReadFigure {
  const of = (one: RowFigure | null) => readerOf(one, platform);
  if (figure === null) return nothing;
  if (typeof figure === 'string') return figure in figures ? of(figures[figure as keyof typeof figures]) : ofField(figure as FieldName);
  if ('field' in figure) return ofField(figure.field);
  if ('first' in figure) {
    const all = figure.first.map(of);
    return (...row) => {
      for (const read of all) {
        const value = read(...row);
        if (value !== null) return value;
      }
      return null;
    };
  }
  if ('sumOfKnown' in figure) return sumOf(figure.sumOfKnown.map(of));
  if ('with' in figure) {
    const [base, sum] = [of(figure.of), sumOf([figure.of, ...figure.with].map(of))];
    return (...row) => (base(...row) === null ? null : sum(...row));
  }
  if ('per' in figure) return of(platform in figure.per ? figure.per[platform]! : figure.else);
  if ('before' in figure) {
    const [before, after, since] = [of(figure.before), of(figure.after), viewsSince(platform) ?? ''];
    return (record, day, stock) => (day < since ? before : after)(record, day, stock);
  }
  if ('by' in figure) return mapped(of(figure.of), (value) => value / figure.by);
  if ('less' in figure) {
    const [base, less] = [of(figure.of), sumOf(figure.less.map(of))];
    return (...row) => {
      const value = base(...row);
      return value === null ? null : value - (less(...row) ?? 0);
    };
  }
  if ('positive' in figure) return mapped(of(figure.positive), (value) => (value > 0 ? 1 : 0));
  if ('each' in figure) return mapped(of(figure.each), () => 1);
  if ('mention' in figure) return ({ ours }) => (figure.mention === 'any' || ours !== false ? 1 : 0);
  if ('social' in figure) {
    const read = of(figure.social);
    return (record, ...rest) => {
      if (!record.segment) return null;
      return social.test(record.segment) ? read(record, ...rest) : read(record, ...rest) === null ? null : 0;
    };
  }
  return 'stock' in figure ? (_record, _day, stock) => stock(figure.within) : secondsWaited;
}

const social = new RegExp(namesNetwork, 'i');

const mapped =
  (read: ReadFigure, to: (value: number) => number): ReadFigure =>
  (...row) => {
    const value = read(...row);
    return value === null ? null : to(value);
  };

const ofField =
  (name: FieldName): ReadFigure =>
  ({ values }) =>
    values[name] ?? null;

function sumOf(all: readonly ReadFigure[]): ReadFigure {
  return (...row) =>
    all.reduce<number | null>((sum, read) => {
      const value = read(...row);
      return value === null ? sum : (sum ?? 0) + value;
    }, null);
}

function secondsWaited({ publishedLocal, asOf }: Printed): number | null {
  if (publishedLocal === null) return null;
  const moment = publishedLocal.length > 10 ? publishedLocal : `${publishedLocal}T00:00`;
  const seconds = (Date.parse(`${asOf}T00:00Z`) - Date.parse(`${moment}Z`)) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

const noStock: StockOn = () => null;

/** Reads a figure of records alone, without the days of their account. */
export function figureReader(figure: Figure, platform: PlatformId): (record: Printed, day: string) => number | null {
  const read = readerOf(figure, platform);
  return (record, day) => read(record, day, noStock);
}

export type ExposureColumn = 'views' | 'impressions';

/** Which column holds a row's exposures; null when it has none. */
export function exposureColumn(platform: PlatformId): (values: SocialRecord['values'], day: string) => ExposureColumn | null {
  return columnIn('exposures', platform) as ReturnType<typeof exposureColumn>;
}

function columnIn(figure: RowFigure | null, platform: PlatformId): (values: SocialRecord['values'], day: string) => FieldName | null {
  const of = (one: RowFigure | null) => columnIn(one, platform);
  if (figure === null) return () => null;
  if (typeof figure === 'string') {
    if (figure in figures) return of(figures[figure as keyof typeof figures]);
    const field = figure as FieldName;
    return (values) => (values[field] === undefined ? null : field);
  }
  if ('per' in figure) return of(platform in figure.per ? figure.per[platform]! : figure.else);
  if ('before' in figure) {
    const [before, after, since] = [of(figure.before), of(figure.after), viewsSince(platform) ?? ''];
    return (values, day) => (day < since ? before : after)(values, day);
  }
  const all = 'first' in figure ? figure.first.map(of) : [];
  return (values, day) => {
    for (const read of all) {
      const field = read(values, day);
      if (field !== null) return field;
    }
    return null;
  };
}
