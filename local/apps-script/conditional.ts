/** Conditional formats: rules with a formula or a simple condition, which colour cells. */

import type { Rect } from './a1';
import type { Conditional, Sheet } from './book';
import { tokenize, usesDecimalComma } from './formulas';
import { LocalRange } from './range';
import { type Enum, enumGroup, Failure, names, type Runtime, Service } from './service';
import { color, skip } from './styling';

export const booleanCriteria = enumGroup(
  'SpreadsheetApp.BooleanCriteria',
  'CELL_EMPTY CELL_NOT_EMPTY CUSTOM_FORMULA NUMBER_GREATER_THAN NUMBER_LESS_THAN NUMBER_EQUAL_TO NUMBER_BETWEEN TEXT_CONTAINS TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH',
);

type Draft = { ranges: { sheet: Sheet; rect: Rect }[]; criteria: string; values: unknown[]; fill?: string; ink?: string; bold?: boolean };

class Condition extends Service {
  static override title = 'SpreadsheetApp.BooleanCondition';
  static override free = names('getCriteriaType getCriteriaValues getBackground getFontColor getBold');
  constructor(
    run: Runtime,
    private readonly rule: Draft,
  ) {
    super(run);
  }
  getCriteriaType(): Enum {
    return booleanCriteria[this.rule.criteria] as Enum;
  }
  getCriteriaValues(): unknown[] {
    return this.rule.values;
  }
  getBackground(): string | null {
    return this.rule.fill ?? null;
  }
  getFontColor(): string | null {
    return this.rule.ink ?? null;
  }
  getBold(): boolean | null {
    return this.rule.bold ?? null;
  }
}

export class LocalConditional extends Service {
  static override title = 'SpreadsheetApp.ConditionalFormatRule';
  static override free = names('getRanges getBooleanCondition getGradientCondition copy');
  constructor(
    run: Runtime,
    readonly rule: Draft,
  ) {
    super(run);
  }
  static of(run: Runtime, sheet: Sheet, { rects, ...rest }: Conditional): LocalConditional {
    return new LocalConditional(run, { ...rest, ranges: rects.map((rect) => ({ sheet, rect })) });
  }
  getRanges(): LocalRange[] {
    return this.rule.ranges.map(({ sheet, rect }) => new LocalRange(this.run, sheet, rect));
  }
  getBooleanCondition(): Condition {
    return new Condition(this.run, this.rule);
  }
  getGradientCondition(): null {
    return null;
  }
  copy(): LocalConditionalBuilder {
    return new LocalConditionalBuilder(this.run, { ...this.rule });
  }
  /** As the tab keeps it. Refuses a formula that names another tab, and ranges of another tab. */
  keep(sheet: Sheet): Conditional {
    const { ranges, ...rest } = this.rule;
    if (ranges.some((range) => range.sheet !== sheet)) throw new Failure('Conditional format rule cannot reference a different sheet.');
    for (const value of rest.values) {
      if (typeof value !== 'string' || !value.startsWith('=')) continue;
      const tokens = tokenize(value.slice(1), usesDecimalComma(this.run.book.locale));
      if (tokens.some((token) => token.kind === 'reference' && token.sheet !== null && token.sheet.toLowerCase() !== sheet.name.toLowerCase()))
        throw new Failure('Conditional format rule cannot reference a different sheet.');
    }
    return { ...rest, rects: ranges.map((range) => range.rect) };
  }
}

const BUILDERS =
  'whenFormulaSatisfied whenCellEmpty whenCellNotEmpty whenNumberGreaterThan whenNumberLessThan whenNumberEqualTo whenNumberBetween whenTextContains whenTextEqualTo whenTextStartsWith whenTextEndsWith withCriteria setBackground setFontColor setBold setRanges getRanges copy build';

export class LocalConditionalBuilder extends Service {
  static override title = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  static override free = names(BUILDERS);
  static override signatures: { [member: string]: string } = { whenFormulaSatisfied: 's', setRanges: 'a', setBold: 'b?' };
  constructor(
    run: Runtime,
    private readonly rule: Draft = { ranges: [], criteria: '', values: [] },
  ) {
    super(run);
  }
  private when(criteria: string, values: unknown[]): this {
    Object.assign(this.rule, { criteria, values });
    return this;
  }
  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', [formula]);
  }
  whenCellEmpty(): this {
    return this.when('CELL_EMPTY', []);
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY', []);
  }
  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', [number]);
  }
  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', [number]);
  }
  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', [number]);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', [start, end]);
  }
  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', [text]);
  }
  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', [text]);
  }
  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', [text]);
  }
  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', [text]);
  }
  withCriteria(criteria: Enum, values: unknown[]): this {
    return this.when(String(criteria), values);
  }
  setBackground(value: string | null): this {
    return this.paint('fill', value);
  }
  setFontColor(value: string | null): this {
    return this.paint('ink', value);
  }
  private paint(field: 'fill' | 'ink', value: string | null): this {
    const hex = color(value);
    if (hex === undefined) delete this.rule[field];
    else if (hex !== skip) this.rule[field] = hex as string;
    return this;
  }
  setBold(bold: boolean | null): this {
    if (bold === null) delete this.rule.bold;
    else this.rule.bold = bold;
    return this;
  }
  setRanges(ranges: LocalRange[]): this {
    this.rule.ranges = ranges.map(({ sheet, rect }) => ({ sheet, rect }));
    return this;
  }
  getRanges(): LocalRange[] {
    return this.rule.ranges.map(({ sheet, rect }) => new LocalRange(this.run, sheet, rect));
  }
  copy(): LocalConditionalBuilder {
    return new LocalConditionalBuilder(this.run, { ...this.rule });
  }
  build(): LocalConditional {
    if (this.rule.ranges.length === 0) throw new Failure('A conditional format rule needs at least one range.');
    if (!this.rule.criteria) throw new Failure('A conditional format rule needs a condition.');
    return new LocalConditional(this.run, { ...this.rule });
  }
}
