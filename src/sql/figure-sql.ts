/** A figure as data in, an SQL expression over a record's columns out; NULL where the record does not carry it. */
import { viewsSince } from '../kpis/breaks';
import { figures, namesNetwork, type RowFigure } from '../kpis/figures';
import { type FieldName, fields } from '../records/fields';
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { Dialect } from './sql-dialect';

/** `r` is the record; `stocks` holds platform, account, day and the stock of each day that prints one. */
export function figureSql(figure: RowFigure | null, dialect: Dialect): string {
  const of = (one: RowFigure | null) => figureSql(one, dialect);
  if (figure === null) return 'NULL';
  if (typeof figure === 'string') return figure in figures ? of(figures[figure as keyof typeof figures]) : fieldSql(figure as FieldName, dialect);
  if ('field' in figure) return fieldSql(figure.field, dialect);
  if ('first' in figure) return `COALESCE(${figure.first.map(of).join(', ')})`;
  if ('sumOfKnown' in figure) return sumOfKnown(figure.sumOfKnown.map(of));
  if ('with' in figure) return `CASE WHEN ${of(figure.of)} IS NULL THEN NULL ELSE ${sumOfKnown([figure.of, ...figure.with].map(of))} END`;
  if ('per' in figure) return perPlatform(figure.per, of, of(figure.else));
  if ('before' in figure) return `CASE WHEN ${isBefore(dialect)} THEN ${of(figure.before)} ELSE ${of(figure.after)} END`;
  if ('by' in figure) return `(${of(figure.of)}) / ${figure.by}.0`;
  if ('less' in figure) return `(${of(figure.of)}) - COALESCE(${sumOfKnown(figure.less.map(of))}, 0)`;
  if ('positive' in figure) return `CASE WHEN ${of(figure.positive)} IS NULL THEN NULL WHEN ${of(figure.positive)} > 0 THEN 1 ELSE 0 END`;
  if ('each' in figure) return `CASE WHEN ${of(figure.each)} IS NOT NULL THEN 1 END`;
  if ('mention' in figure) return figure.mention === 'any' ? '1' : 'CASE WHEN r.ours THEN 1 ELSE 0 END';
  if ('social' in figure) {
    const value = of(figure.social);
    return `CASE WHEN r.segment IS NULL OR ${value} IS NULL THEN NULL WHEN ${dialect.matches('r.segment', namesNetwork)} THEN ${value} ELSE 0 END`;
  }
  if ('waited' in figure) return `GREATEST(0, ${dialect.secondsUntil('r.publishedLocal', 'r.exportedOn')})`;
  const own = `FROM stocks s WHERE s.platform = r.platform AND s.account = r.account`;
  const near = `s.day <= r.day AND ${dialect.daysBetween('s.day', 'r.day')} <= ${figure.within}`;
  return `COALESCE((SELECT MAX_BY(s.followers, s.day) ${own} AND ${near}), (SELECT MAX_BY(s.followers, s.day) ${own}))`;
}

/** Which of views and impressions the row's exposures are. */
export function exposureColumnSql(dialect: Dialect): string {
  const of = (figure: RowFigure | null): string => {
    if (figure === null) return 'NULL';
    if (typeof figure === 'string') {
      if (figure in figures) return of(figures[figure as keyof typeof figures]);
      return `CASE WHEN ${fieldSql(figure as FieldName, dialect)} IS NULL THEN NULL ELSE '${figure}' END`;
    }
    if ('per' in figure) return perPlatform(figure.per, of, of(figure.else));
    if ('before' in figure) return `CASE WHEN ${isBefore(dialect)} THEN ${of(figure.before)} ELSE ${of(figure.after)} END`;
    return 'first' in figure ? `COALESCE(${figure.first.map(of).join(', ')})` : 'NULL';
  };
  return of('exposures');
}

/** What a day counts up to the hour of its export is no figure of that day; a stock read then is. */
function fieldSql(name: FieldName, { name: quoted }: Dialect): string {
  const column = `r.${quoted(name)}`;
  return fields[name].class === 'stock' ? column : `CASE WHEN r.partial THEN NULL ELSE ${column} END`;
}

const sumOfKnown = (all: readonly string[]) =>
  `CASE WHEN ${all.map((one) => `${one} IS NULL`).join(' AND ')} THEN NULL ELSE ${all.map((one) => `COALESCE(${one}, 0)`).join(' + ')} END`;

function perPlatform(per: { readonly [P in PlatformId]?: RowFigure | null }, of: (figure: RowFigure | null) => string, otherwise: string): string {
  const cases = Object.entries(per).map(([platform, figure]) => `WHEN '${platform}' THEN ${of(figure as RowFigure | null)}`);
  return `CASE r.platform ${cases.join(' ')} ELSE ${otherwise} END`;
}

function isBefore({ day }: Dialect): string {
  return platformIds
    .flatMap((id) => {
      const since = viewsSince(id);
      return since ? [`(r.platform = '${id}' AND r.day < ${day(since)})`] : [];
    })
    .join(' OR ');
}
