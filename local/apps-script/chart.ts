/** Charts on a tab: the specification that was built, nothing drawn here. */

import type { Chart, Reference, Sheet } from './book';
import { LocalRange } from './range';
import { type Enum, enumGroup, Failure, names, type Runtime, Service } from './service';

export const chartTypes = enumGroup(
  'Charts.ChartType',
  'AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM LINE ORG PIE RADAR SCATTER SPARKLINE STEPPED_AREA TABLE TIMELINE TREEMAP WATERFALL',
);
export const hiddenStrategies = enumGroup('Charts.ChartHiddenDimensionStrategy', 'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH');

type Draft = Omit<Chart, 'id' | 'type' | 'hidden'> & { id: number | null; type: string; strategy: string; positioned: boolean };

const emptyDraft = (): Draft => ({
  id: null,
  type: '',
  strategy: 'IGNORE_ROWS',
  positioned: false,
  ranges: [],
  headers: 0,
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  options: {},
});

const sameRange = (a: Reference, b: Reference) => a.sheet === b.sheet && JSON.stringify(a.rect) === JSON.stringify(b.rect);

class Container extends Service {
  static override title = 'SpreadsheetApp.ContainerInfo';
  static override free = names('getAnchorRow getAnchorColumn getOffsetX getOffsetY');
  constructor(
    run: Runtime,
    private readonly position: Chart['position'],
  ) {
    super(run);
  }
  getAnchorRow(): number {
    return this.position.row;
  }
  getAnchorColumn(): number {
    return this.position.column;
  }
  getOffsetX(): number {
    return this.position.offsetX;
  }
  getOffsetY(): number {
    return this.position.offsetY;
  }
}

class Options extends Service {
  static override title = 'SpreadsheetApp.ChartOptions';
  static override free = names('get');
  constructor(
    run: Runtime,
    private readonly options: Chart['options'],
  ) {
    super(run);
  }
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

export class LocalChart extends Service {
  static override title = 'SpreadsheetApp.EmbeddedChart';
  static override free = names('getChartId getRanges getContainerInfo getOptions getNumHeaders getHiddenDimensionStrategy modify');
  constructor(
    run: Runtime,
    readonly draft: Draft,
  ) {
    super(run);
  }
  static of(run: Runtime, { hidden, ...chart }: Chart): LocalChart {
    return new LocalChart(run, { ...chart, strategy: hidden ? 'SHOW_BOTH' : 'IGNORE_ROWS', positioned: true });
  }
  getChartId(): number | null {
    return this.draft.id;
  }
  getRanges(): LocalRange[] {
    return this.draft.ranges.map(({ sheet, rect }) => new LocalRange(this.run, sheet, rect));
  }
  getContainerInfo(): Container {
    return new Container(this.run, this.draft.position);
  }
  getOptions(): Options {
    return new Options(this.run, this.draft.options);
  }
  getNumHeaders(): number {
    return this.draft.headers;
  }
  getHiddenDimensionStrategy(): Enum {
    return hiddenStrategies[this.draft.strategy] as Enum;
  }
  modify(): LocalChartBuilder {
    return new LocalChartBuilder(this.run, { ...this.draft, ranges: [...this.draft.ranges], options: { ...this.draft.options } });
  }
  /** As the tab keeps it; only the two kinds of chart that the reports use are drawn. */
  keep(id: number): Chart {
    const { type, ranges, headers, strategy, position, options } = this.draft;
    if (type !== 'LINE' && type !== 'COLUMN') throw new Error(`local Sheet does not model a chart of type ${type || '(none)'}`);
    return { id, type, ranges, headers, hidden: strategy === 'SHOW_BOTH', position, options };
  }
  place(sheet: Sheet): void {
    this.draft.id ??= this.run.book.nextId++;
    const chart = this.keep(this.draft.id);
    const index = sheet.charts.findIndex((other) => other.id === chart.id);
    if (index < 0) sheet.charts.push(chart);
    else sheet.charts[index] = chart;
  }
}

export class LocalChartBuilder extends Service {
  static override title = 'SpreadsheetApp.EmbeddedChartBuilder';
  static override free = names(
    'setChartType getChartType addRange removeRange clearRanges getRanges setNumHeaders setHiddenDimensionStrategy setPosition setOption asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build',
  );
  static override signatures: { [member: string]: string } = {
    addRange: 'R',
    setNumHeaders: 'n',
    setPosition: 'n n n n',
    setHiddenDimensionStrategy: 'e',
    setChartType: 'e',
  };
  constructor(
    run: Runtime,
    private readonly draft: Draft = emptyDraft(),
  ) {
    super(run);
  }
  setChartType(type: Enum): this {
    this.draft.type = String(type);
    return this;
  }
  getChartType(): Enum {
    return chartTypes[this.draft.type] as Enum;
  }
  addRange({ sheet, rect }: LocalRange): this {
    const range = { sheet, rect };
    if (!this.draft.ranges.some((other) => sameRange(other, range))) this.draft.ranges.push(range);
    return this;
  }
  removeRange({ sheet, rect }: LocalRange): this {
    this.draft.ranges = this.draft.ranges.filter((other) => !sameRange(other, { sheet, rect }));
    return this;
  }
  clearRanges(): this {
    this.draft.ranges = [];
    return this;
  }
  getRanges(): LocalRange[] {
    return this.draft.ranges.map(({ sheet, rect }) => new LocalRange(this.run, sheet, rect));
  }
  setNumHeaders(headers: number): this {
    this.draft.headers = headers;
    return this;
  }
  setHiddenDimensionStrategy(strategy: Enum): this {
    if (!this.draft.type || this.draft.type === 'PIE' || this.draft.type === 'TABLE') {
      throw new Failure('Unexpected error while getting the method or property setHiddenDimensionStrategy on object SpreadsheetApp.EmbeddedChartBuilder.');
    }
    this.draft.strategy = String(strategy);
    return this;
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    this.draft.position = { row, column, offsetX, offsetY };
    this.draft.positioned = true;
    return this;
  }
  setOption(option: string, value: unknown): this {
    // a script's objects are copied, so that they outlive its context
    this.draft.options[option] = value === undefined ? null : JSON.parse(JSON.stringify(value));
    return this;
  }
  build(): LocalChart {
    if (!this.draft.positioned) throw new Failure('Chart position must be set before it can be built: use setPosition.');
    return new LocalChart(this.run, { ...this.draft, ranges: [...this.draft.ranges], options: { ...this.draft.options } });
  }
}

/** `asColumnChart` and its like set the type. */
const prototype = LocalChartBuilder.prototype as unknown as { [member: string]: unknown };
for (const type of ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table']) {
  prototype[`as${type}Chart`] = function (this: LocalChartBuilder) {
    return this.setChartType(chartTypes[type.toUpperCase()] as Enum);
  };
}
