/** `SPARKLINE` drawn into its cell: line, column, win/loss or bar, with the options Sheets has. */

import type { Drawing } from '../apps-script/book';

export type Box = { x: number; y: number; width: number; height: number };

const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value !== '' ? value : otherwise);
const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);

export function drawSparkline(ctx: CanvasRenderingContext2D, { rows, options }: Drawing, box: Box): void {
  const values = rows.flat().map((value) => (value === null && options.empty === 'zero' ? 0 : value));
  const inside = { x: box.x + 3, y: box.y + 3, width: Math.max(0, box.width - 6), height: Math.max(0, box.height - 6) };
  if (values.every((value) => value === null) || inside.width === 0 || inside.height === 0) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  if (options.charttype === 'bar') drawBar(ctx, values, options, inside);
  else if (options.charttype === 'column' || options.charttype === 'winloss') drawColumns(ctx, values, options, inside);
  else drawLine(ctx, values, options, inside);
  ctx.restore();
}

type Values = readonly (number | null)[];
type Options = Drawing['options'];

function span(values: Values, options: Options): [number, number] {
  const known = values.filter((value) => value !== null);
  return [number(options.ymin, Math.min(...known)), number(options.ymax, Math.max(...known))];
}

function drawLine(ctx: CanvasRenderingContext2D, values: Values, options: Options, { x, y, width, height }: Box): void {
  const [least, most] = span(values, options);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const points = values.flatMap((value, i) =>
    value === null ? [] : [{ x: x + i * step, y: most === least ? y + height / 2 : y + height - ((value - least) / (most - least)) * height }],
  );
  ctx.strokeStyle = text(options.color, '#000000');
  ctx.fillStyle = ctx.strokeStyle;
  ctx.lineWidth = number(options.linewidth, 1);
  ctx.lineJoin = 'round';
  ctx.beginPath();
  points.forEach((point, i) => {
    if (i === 0) ctx.moveTo(point.x, point.y);
    else ctx.lineTo(point.x, point.y);
  });
  ctx.stroke();
  const [only] = points;
  if (points.length === 1 && only) {
    ctx.beginPath();
    ctx.arc(only.x, only.y, 2, 0, 2 * Math.PI);
    ctx.fill();
  }
}

/** Which of the special colours a column takes: first and last win over high and low, those over negative. */
function columnColor(values: Values, i: number, options: Options, last: number, [low, high]: [number, number]): string {
  const value = values[i] as number;
  const own = text(options.color, '#4285f4');
  if (i === last && options.lastcolor) return text(options.lastcolor, own);
  if (i === 0 && options.firstcolor) return text(options.firstcolor, own);
  if (value === high && options.highcolor) return text(options.highcolor, own);
  if (value === low && options.lowcolor) return text(options.lowcolor, own);
  return value < 0 ? text(options.negcolor, own) : own;
}

function drawColumns(ctx: CanvasRenderingContext2D, given: Values, options: Options, { x, y, width, height }: Box): void {
  const values = options.charttype === 'winloss' ? given.map((value) => (value === null ? null : Math.sign(value))) : given;
  const [low, high] = span(values, {});
  const [least, most] = [Math.min(number(options.ymin, low), 0), Math.max(number(options.ymax, high), 0)];
  const from = typeof options.ymin === 'number' || low < 0 ? least : low;
  const scale = most === from ? 0 : height / (most - from);
  const zero = y + height - (Math.max(0, from) - from) * scale;
  const step = width / values.length;
  const last = values.reduce<number>((found, value, i) => (value === null ? found : i), -1);
  values.forEach((value, i) => {
    if (value === null) return;
    ctx.fillStyle = columnColor(values, i, options, last, [low, high]);
    const top = y + height - (value - from) * scale;
    // the lowest column stays visible
    const size = Math.max(1, Math.abs(zero - top));
    ctx.fillRect(x + i * step + step * 0.1, value < 0 ? zero : zero - size, step * 0.8, size);
  });
}

function drawBar(ctx: CanvasRenderingContext2D, values: Values, options: Options, { x, y, width, height }: Box): void {
  const most = number(
    options.max,
    values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0),
  );
  if (most <= 0) return;
  let at = x;
  values.forEach((value, i) => {
    const size = Math.min(x + width - at, (Math.max(0, value ?? 0) / most) * width);
    ctx.fillStyle = text(options[`color${(i % 2) + 1}`], i % 2 ? '#dde4ec' : '#4285f4');
    ctx.fillRect(at, y, size, height);
    at += size;
  });
}
