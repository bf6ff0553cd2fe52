/** Data validation rules and their builder. */

import type { Validation } from './book';
import { LocalRange } from './range';
import { type Enum, enumGroup, names, type Runtime, Service } from './service';

export const validationCriteria = enumGroup(
  'SpreadsheetApp.DataValidationCriteria',
  'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX',
);

type Rule = Omit<Validation, 'rect'>;

class RuleReader extends Service {
  constructor(
    run: Runtime,
    readonly rule: Rule,
  ) {
    super(run);
  }
  getCriteriaType(): Enum | null {
    return validationCriteria[this.rule.criteria] ?? null;
  }
  getCriteriaValues(): unknown[] {
    const [first, ...rest] = this.rule.values;
    if (this.rule.criteria !== 'VALUE_IN_RANGE') return this.rule.values;
    const { sheet, rect } = first as Pick<LocalRange, 'sheet' | 'rect'>;
    return [new LocalRange(this.run, sheet, rect), ...rest];
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this.rule.helpText;
  }
  copy(): LocalRuleBuilder {
    return new LocalRuleBuilder(this.run, { ...this.rule });
  }
}

const READERS = 'getCriteriaType getCriteriaValues getAllowInvalid getHelpText copy';

export class LocalRule extends RuleReader {
  static override title = 'SpreadsheetApp.DataValidation';
  static override free = names(READERS);
}

export class LocalRuleBuilder extends RuleReader {
  static override title = 'SpreadsheetApp.DataValidationBuilder';
  static override free = names(
    `${READERS} requireValueInList requireValueInRange requireCheckbox requireNumberBetween requireTextContains requireTextIsUrl requireTextIsEmail requireDate requireDateAfter requireFormulaSatisfied withCriteria setAllowInvalid setHelpText build`,
  );
  static override signatures: { [member: string]: string } = {
    requireValueInList: 'a|a b',
    requireValueInRange: 'R|R b',
    requireDate: '',
    requireDateAfter: 'd',
    requireNumberBetween: 'n n',
    requireTextContains: 's',
    setAllowInvalid: 'b',
  };

  constructor(run: Runtime, rule: Rule = { criteria: '', values: [], allowInvalid: true, helpText: null }) {
    super(run, rule);
  }
  private require(criteria: string, values: unknown[]): this {
    this.rule.criteria = criteria;
    this.rule.values = values;
    return this;
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.require('VALUE_IN_LIST', [values.map(String), showDropdown]);
  }
  requireValueInRange(range: LocalRange, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', [{ sheet: range.sheet, rect: range.rect }, showDropdown]);
  }
  requireCheckbox(...values: unknown[]): this {
    return this.require('CHECKBOX', values);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [start, end]);
  }
  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', [text]);
  }
  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL', []);
  }
  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL', []);
  }
  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', [this.run.realm.date(new Date(date.getTime()).setHours(0, 0, 0, 0))]);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula]);
  }
  withCriteria(criteria: Enum, values: unknown[]): this {
    return this.require(String(criteria), values);
  }
  setAllowInvalid(allow: boolean): this {
    this.rule.allowInvalid = allow;
    return this;
  }
  setHelpText(text: string): this {
    this.rule.helpText = text;
    return this;
  }
  build(): LocalRule {
    return new LocalRule(this.run, { ...this.rule });
  }
}
